import TranslationModel
import XMLStream

/// Builds translation units from the events of a TMX document, 1.1 to 1.4b.
struct TMXHandler: SAXHandler {
  /// Units that are complete, or found to be bad, and not taken yet.
  var items: [TMXItem] = []
  private(set) var header: TMXHeader?

  private var isTMX = false
  private var unit: TranslationUnit?
  private var unitLine = 0
  /// What is wrong with the unit, and where; nil while it is good.
  private var fault: (line: Int, reason: String)?
  private var variant: TranslationUnitVariant?
  private var property: Property?
  private var note: Note?
  /// The inline elements that are open in a segment, outermost first; the segment itself is the
  /// first one. Empty outside of a segment.
  private var inline: [(tag: InlineTag, runs: [InlineText.Run])] = []
  /// For each open element inside a segment what its end is to do.
  private var ends: [InlineEnd] = []
  private var remarks: Set<String> = []
  private var text: [UInt8] = []
  /// Whether text means something where we are.
  private var collects = false

  mutating func start(_ name: String, _ attributes: XMLAttributes, at line: Int) throws {
    guard isTMX else {
      guard name == "tmx" else {
        throw XMLError(
          line: line, problem: .content("<\(name)> where <tmx> was expected; this is no TMX"))
      }
      isTMX = true
      return
    }
    if !inline.isEmpty { return try startInline(name, attributes, at: line) }
    switch name {
    case "header":
      header = TMXHeader(
        sourceLanguage: attributes["srclang"] ?? "*all*", adminLanguage: attributes["adminlang"],
        segmentType: attributes["segtype"], provenance: Self.provenance(attributes))
    case "tu":
      guard unit == nil else {
        throw XMLError(line: line, problem: .content("<tu> inside a <tu>"))
      }
      (unitLine, fault) = (line, nil)
      remarks = []
      unit = TranslationUnit(
        id: attributes["tuid"], variants: [], provenance: Self.provenance(attributes),
        sourceLanguage: attributes["srclang"], segmentType: attributes["segtype"])
    case "tuv": try startVariant(attributes, at: line)
    case "prop":
      property = Property(
        type: attributes["type"] ?? "", value: "",
        language: Self.language(attributes), originalEncoding: attributes["o-encoding"])
      collects = true
    case "note":
      note = Note(
        "", language: Self.language(attributes), originalEncoding: attributes["o-encoding"])
      collects = true
    case "seg":
      if fault != nil { return }
      guard variant != nil else {
        throw XMLError(line: line, problem: .content("<seg> outside a <tuv>"))
      }
      (inline, ends) = ([(InlineTag(.highlight), [])], [])
      collects = true
    default: break
    }
  }

  mutating func end(_ name: String, at line: Int) throws {
    if !inline.isEmpty, name != "seg" { return endInline() }
    switch name {
    case "seg":
      guard !inline.isEmpty else { return }
      flushText()
      variant?.content = InlineText(runs: inline.removeFirst().runs)
      collects = false
    case "prop":
      let value = takeText()
      property?.value = value
      if let property { attach(property) }
      property = nil
    case "note":
      let remark = takeText()
      note?.text = remark
      if let note { attach(note) }
      note = nil
    case "tuv":
      if let variant = variant.take() { unit?.variants.append(variant) }
    case "tu":
      if let fault {
        items.append(TMXItem(line: fault.line, .fault(fault.reason)))
        unit = nil
      } else if let unit = unit.take() {
        remarks.formUnion(CodeFaults.faults(of: unit))
        items.append(TMXItem(line: unitLine, .unit(unit), remarks: remarks.sorted()))
      }
      fault = nil
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard collects else { return }
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  private mutating func startVariant(_ attributes: XMLAttributes, at line: Int) throws {
    guard unit != nil else {
      throw XMLError(line: line, problem: .content("<tuv> outside a <tu>"))
    }
    guard let name = attributes["xml:lang"] ?? attributes["lang"] else {
      fault = fault ?? (line, "<tuv> has no xml:lang; add one")
      return
    }
    guard let language = LanguageTag(parsing: name) else {
      fault = fault ?? (line, "“\(name)” is no language tag; write one as vi or en-US")
      return
    }
    variant = TranslationUnitVariant(
      language: language, content: InlineText(), provenance: Self.provenance(attributes))
  }

  /// What the end of an element inside a segment does.
  private enum InlineEnd {
    /// Ends the code at hand.
    case code
    /// Adds the closing half of a pair.
    case pair(number: String?)
    case nothing
  }

  private mutating func startInline(
    _ name: String, _ attributes: XMLAttributes, at line: Int
  ) throws {
    flushText()
    if InlineTag.Kind(rawValue: name) == nil, startForeign(name, attributes) { return }
    // Any other element that TMX does not know is kept as a code of unknown kind.
    if InlineTag.Kind(rawValue: name) == nil {
      remarks.insert("<\(name)>, which TMX does not know; kept as a code, with what stands in it")
    }
    ends.append(.code)
    inline.append(
      (
        InlineTag(
          InlineTag.Kind(rawValue: name) ?? .unknown, number: attributes["i"],
          link: attributes["x"], type: attributes["type"], association: attributes["assoc"],
          position: attributes["pos"], dataType: attributes["datatype"]), []
      ))
  }

  /// Codes of XLIFF, which some tools write into TMX: `<g>` around text is a pair, `<x>` a
  /// placeholder, `<bx>` and `<ex>` the halves of a pair.
  private mutating func startForeign(_ name: String, _ attributes: XMLAttributes) -> Bool {
    let id = attributes["id"]
    let pair = attributes["rid"] ?? id
    let tag: InlineTag
    var end = InlineEnd.nothing
    switch name {
    case "g":
      tag = InlineTag(.begin, number: id, link: id, type: attributes["ctype"])
      end = .pair(number: id)
    case "x": tag = InlineTag(.placeholder, link: id, type: attributes["ctype"])
    case "bx": tag = InlineTag(.begin, number: pair, link: pair, type: attributes["ctype"])
    case "ex": tag = InlineTag(.end, number: pair)
    default: return false
    }
    remarks.insert("<\(name)> of XLIFF; taken for the code of TMX that it stands for")
    ends.append(end)
    inline[inline.count - 1].runs.append(.tag(tag))
    return true
  }

  private mutating func endInline() {
    flushText()
    switch ends.popLast() {
    case .pair(let number):
      inline[inline.count - 1].runs.append(.tag(InlineTag(.end, number: number)))
    case .code:
      var (tag, runs) = inline.removeLast()
      tag.content = InlineText(runs: runs)
      inline[inline.count - 1].runs.append(.tag(tag))
    case .nothing, nil: break
    }
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    inline[inline.count - 1].runs.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func takeText() -> String {
    defer {
      text.removeAll(keepingCapacity: true)
      collects = false
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func attach(_ property: Property) {
    if variant != nil {
      variant?.properties.append(property)
    } else if unit != nil {
      unit?.properties.append(property)
    } else {
      header?.properties.append(property)
    }
  }

  private mutating func attach(_ note: Note) {
    if variant != nil {
      variant?.notes.append(note)
    } else if unit != nil {
      unit?.notes.append(note)
    } else {
      header?.notes.append(note)
    }
  }

  private static func language(_ attributes: XMLAttributes) -> LanguageTag? {
    (attributes["xml:lang"] ?? attributes["lang"]).flatMap { LanguageTag(parsing: $0) }
  }

  private static func provenance(_ attributes: XMLAttributes) -> Provenance {
    // Most variants have a language and nothing else.
    guard attributes.count > 1 || attributes["xml:lang"] == nil && !attributes.isEmpty else {
      return Provenance()
    }
    return Provenance(
      creationTool: attributes["creationtool"],
      creationToolVersion: attributes["creationtoolversion"],
      creationDate: attributes["creationdate"], creator: attributes["creationid"],
      changeDate: attributes["changedate"], changer: attributes["changeid"],
      usageCount: attributes["usagecount"], lastUsageDate: attributes["lastusagedate"],
      dataType: attributes["datatype"], originalFormat: attributes["o-tmf"],
      originalEncoding: attributes["o-encoding"])
  }
}
