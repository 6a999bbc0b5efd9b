import Glibc
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
  private var isInSegment = false
  /// What the segment has outside of its codes.
  private var runs: [InlineText.Run] = []
  /// The codes that are open in a segment, outermost first.
  private var codes: [(tag: InlineTag, runs: [InlineText.Run])] = []
  /// For each open element inside a segment what its end is to do.
  private var ends: [InlineEnd] = []
  private var remarks: Set<String> = []
  /// Whether the unit has codes or ampersands, which alone can be at fault.
  private var isMarkedUp = false
  /// The languages that were met, as they were written: there are few, a million times.
  private var languages: [(name: String, tag: LanguageTag?)] = []
  private var text: [UInt8] = []
  /// Whether text means something where we are.
  private var collects = false

  mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws {
    guard isTMX else {
      guard name == "tmx" else {
        throw XMLError(
          line: line, problem: .content("<\(name)> where <tmx> was expected; this is no TMX"))
      }
      isTMX = true
      return
    }
    if isInSegment { return startInline(name, attributes) }
    // The most frequent ones first.
    switch name {
    case "tuv": try startVariant(attributes, at: line)
    case "seg":
      if fault != nil { return }
      guard variant != nil else {
        throw XMLError(line: line, problem: .content("<seg> outside a <tuv>"))
      }
      isInSegment = true
      runs = []
      collects = true
    case "tu":
      guard unit == nil else {
        throw XMLError(line: line, problem: .content("<tu> inside a <tu>"))
      }
      (unitLine, fault) = (line, nil)
      (remarks, isMarkedUp) = ([], false)
      unit = TranslationUnit(
        id: attributes["tuid"], variants: [], provenance: Self.provenance(attributes),
        sourceLanguage: attributes["srclang"], segmentType: attributes["segtype"])
      unit?.variants.reserveCapacity(2)
    case "prop":
      property = Property(
        type: attributes["type"] ?? "", value: "",
        language: language(attributes), originalEncoding: attributes["o-encoding"])
      collects = true
    case "note":
      note = Note(
        "", language: language(attributes), originalEncoding: attributes["o-encoding"])
      collects = true
    case "header":
      header = TMXHeader(
        sourceLanguage: attributes["srclang"] ?? "*all*", adminLanguage: attributes["adminlang"],
        segmentType: attributes["segtype"], provenance: Self.provenance(attributes))
    default: break
    }
  }

  mutating func end(_ name: String, at line: Int) throws {
    if !ends.isEmpty { return endInline() }
    switch name {
    case "tuv":
      if let variant = variant.take() { unit?.variants.append(variant) }
    case "seg":
      guard isInSegment else { return }
      flushText()
      variant?.content = InlineText(runs: runs)
      (isInSegment, collects) = (false, false)
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
    case "tu":
      if let fault {
        items.append(TMXItem(line: fault.line, .fault(fault.reason)))
        unit = nil
      } else if let unit = unit.take() {
        if isMarkedUp || Self.mayRepeatLanguage(unit) {
          remarks.formUnion(CodeFaults.faults(of: unit))
        }
        items.append(
          TMXItem(line: unitLine, .unit(unit), remarks: remarks.isEmpty ? [] : remarks.sorted()))
      }
      fault = nil
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard collects else { return }
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  private static func mayRepeatLanguage(_ unit: TranslationUnit) -> Bool {
    switch unit.variants.count {
    case 0, 1: false
    case 2: unit.variants[0].language == unit.variants[1].language
    default: true
    }
  }

  private mutating func startVariant(_ attributes: borrowing XMLAttributes, at line: Int) throws {
    guard unit != nil else {
      throw XMLError(line: line, problem: .content("<tuv> outside a <tu>"))
    }
    guard let name = attributes["xml:lang"] ?? attributes["lang"] else {
      fault = fault ?? (line, "<tuv> has no xml:lang; add one")
      return
    }
    guard let language = language(named: name) else {
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

  private mutating func startInline(_ name: String, _ attributes: borrowing XMLAttributes) {
    flushText()
    isMarkedUp = true
    if InlineTag.Kind(rawValue: name) == nil, startForeign(name, attributes) { return }
    // Any other element that TMX does not know is kept as a code of unknown kind.
    if InlineTag.Kind(rawValue: name) == nil {
      remarks.insert("<\(name)>, which TMX does not know; kept as a code, with what stands in it")
    }
    ends.append(.code)
    codes.append(
      (
        InlineTag(
          InlineTag.Kind(rawValue: name) ?? .unknown, number: attributes["i"],
          link: attributes["x"], type: attributes["type"], association: attributes["assoc"],
          position: attributes["pos"], dataType: attributes["datatype"]), []
      ))
  }

  /// Codes of XLIFF, which some tools write into TMX: `<g>` around text is a pair, `<x>` a
  /// placeholder, `<bx>` and `<ex>` the halves of a pair.
  private mutating func startForeign(_ name: String, _ attributes: borrowing XMLAttributes) -> Bool
  {
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
    append(.tag(tag))
    return true
  }

  private mutating func endInline() {
    flushText()
    switch ends.removeLast() {
    case .pair(let number):
      append(.tag(InlineTag(.end, number: number)))
    case .code:
      guard var code = codes.popLast() else { return }
      code.tag.content = InlineText(runs: code.runs)
      append(.tag(code.tag))
    case .nothing: break
    }
  }

  /// Appends to the innermost code that is open.
  private mutating func append(_ run: InlineText.Run) {
    if codes.isEmpty { runs.append(run) } else { codes[codes.count - 1].runs.append(run) }
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    if !isMarkedUp { isMarkedUp = memchr(text, Int32(UInt8(ascii: "&")), text.count) != nil }
    append(.text(String(decoding: text, as: UTF8.self)))
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

  private mutating func language(_ attributes: borrowing XMLAttributes) -> LanguageTag? {
    guard let name = attributes["xml:lang"] ?? attributes["lang"] else { return nil }
    return language(named: name)
  }

  private mutating func language(named name: String) -> LanguageTag? {
    for known in languages where known.name.utf8.elementsEqual(name.utf8) { return known.tag }
    let tag = LanguageTag(parsing: name)
    // A hostile file has more.
    if languages.count < 16 { languages.append((name, tag)) }
    return tag
  }

  private static func provenance(_ attributes: borrowing XMLAttributes) -> Provenance {
    // Most variants have a language and nothing else.
    if attributes.areOnly("xml:lang") { return Provenance() }
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
