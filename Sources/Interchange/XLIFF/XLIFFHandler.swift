import TranslationModel
import XMLStream

/// Builds segments from the events of an XLIFF document: 1.2, and 2.0 to 2.2.
///
/// A `trans-unit` is one segment, as is each `segment` of a `unit`. Proposals (`alt-trans`, the
/// `matches` module) and what is marked as not to be translated are left out.
struct XLIFFHandler: SAXHandler {
  static var wantsPlaces: Bool { true }

  /// What is complete and not taken yet.
  var segments: [XLIFFSegment] = []
  /// As the file declares them.
  private(set) var sourceLanguage: String?
  private(set) var targetLanguage: String?

  private var isXLIFF = false
  private var offset = 0
  private var count = 0
  /// Elements whose content is no text of the unit: proposals, code in the text, skeletons.
  private var hidden = 0
  /// The segments of the unit that is open; nil outside of units.
  private var unit: [XLIFFSegment]?
  private var unitID: String?
  /// Whether segments stand inside a unit of their own, as they do from 2.0 on.
  private var isNested = false
  private var isTranslatable = true
  private var place: XLIFFSegment.NotePlace?
  private var notes: Set<String> = []
  private var source: String?
  private var target: String?
  /// The codes of the text that is open, and of those that are complete.
  private var codes: [InlineCode] = []
  private var sourceCodes: [InlineCode] = []
  private var targetCodes: [InlineCode] = []
  /// The ids of elements round text that are open: `g` (1.2), `pc` (2.x).
  private var spans: [String] = []
  private var text: [UInt8] = []
  private var collects = false

  /// Code of the original format inside a segment (1.2 and 2.x), and what is not the translation.
  private static let hiding: Set<String> = [
    "alt-trans", "matches", "bpt", "ept", "ph", "it", "skeleton", "skl", "originalData",
    "seg-source",
    "glossary", "metadata", "changeTrack", "bin-unit",
  ]

  /// What notes stand before in a unit of 2.x.
  private static let following: Set<String> = ["originalData", "segment", "ignorable"]
  /// What notes stand behind in a unit of 1.2.
  private static let preceding: Set<String> = ["source", "seg-source", "target"]

  mutating func reach(_ byteOffset: Int) { offset = byteOffset }

  mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws {
    guard isXLIFF else {
      guard name == "xliff" else {
        throw XMLError(
          line: line, problem: .content("<\(name)> where <xliff> was expected; this is no XLIFF"))
      }
      isXLIFF = true
      sourceLanguage = attributes["srcLang"]
      targetLanguage = attributes["trgLang"]
      return
    }
    if unit != nil, isNested, place == nil, Self.following.contains(name) {
      place = .beforeTag(offset)
    }
    if collects, hidden == 0 { noteCode(name, attributes) }
    guard hidden == 0, !Self.hiding.contains(name) else { return hidden += 1 }
    switch name {
    case "file":
      // Files of one document may differ; the first one speaks for all.
      sourceLanguage = sourceLanguage ?? attributes["source-language"]
      targetLanguage = targetLanguage ?? attributes["target-language"]
    case "trans-unit", "unit":
      unit = []
      isNested = name == "unit"
      unitID = attributes["id"]
      isTranslatable = attributes["translate"] != "no"
      place = nil
      notes = []
    case "source", "target", "note":
      guard unit != nil else { break }
      text.removeAll(keepingCapacity: true)
      codes = []
      spans = []
      collects = true
    case "cp":
      // A character that XML cannot hold.
      text.append(contentsOf: UTF8.encodedReplacementCharacter)
    default: break
    }
  }

  mutating func end(_ name: String, at line: Int) throws {
    if hidden > 0 { hidden -= 1 }
    guard hidden == 0 else { return }
    if unit != nil, isNested ? name == "note" : Self.preceding.contains(name) {
      place = .afterTag(offset)
    }
    guard !Self.hiding.contains(name) else { return }
    switch name {
    case "g", "pc":
      guard collects, let id = spans.popLast() else { break }
      codes.append(
        InlineCode(.close, number: id, link: id, text: "</\(name)>", offset: text.count))
    case "source":
      source = takeText()
      sourceCodes = codes
    case "target":
      target = takeText()
      targetCodes = codes
    case "note": notes.insert(takeText())
    case "segment": close()
    case "trans-unit", "unit":
      if !isNested { close() }
      finishUnit()
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard collects, hidden == 0 else { return }
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  private mutating func noteCode(_ name: String, _ attributes: borrowing XMLAttributes) {
    guard let kind = Self.codeKinds[name] else { return }
    // What ends another code names it; what begins one may be named by another id than its own.
    let id = attributes["startRef"] ?? attributes["id"] ?? ""
    let number = attributes["startRef"] ?? attributes["rid"] ?? id
    if name == "g" || name == "pc" { spans.append(id) }
    codes.append(
      InlineCode(
        kind, number: kind == .alone ? nil : number, link: id, text: "<\(name) id=\"\(id)\">",
        offset: text.count))
  }

  /// The inline elements of 1.2 and 2.x that stand for codes.
  private static let codeKinds: [String: InlineCode.Kind] = [
    "g": .open, "pc": .open, "bx": .open, "bpt": .open, "sc": .open, "ex": .close, "ept": .close,
    "ec": .close, "x": .alone, "ph": .alone, "it": .alone,
  ]

  private mutating func takeText() -> String {
    defer {
      text.removeAll(keepingCapacity: true)
      collects = false
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func close() {
    defer {
      (source, target) = (nil, nil)
      (sourceCodes, targetCodes) = ([], [])
    }
    guard isTranslatable, let source else { return }
    var pair = TranslationPair(unit: count, source: source, target: target ?? "")
    pair.take(codes: sourceCodes, .source)
    pair.take(codes: targetCodes, .target)
    count += 1
    unit?.append(XLIFFSegment(pair: pair, id: unitID))
  }

  private mutating func finishUnit() {
    for var segment in unit ?? [] {
      segment.notes = notes
      segment.notePlace = place ?? .afterTag(offset)
      segments.append(segment)
    }
    unit = nil
  }
}
