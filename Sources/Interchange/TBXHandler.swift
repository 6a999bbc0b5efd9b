import TranslationModel
import XMLStream

/// Builds concepts from the events of a TBX document, whatever its version and style.
struct TBXHandler: SAXHandler {
  private(set) var concepts: [Concept] = []

  private var isTBX = false
  private var concept: Concept?
  private var language: LanguageTag?
  private var term: Term?
  /// What the text of the innermost element means: its name, or the `type` it has in DCA style.
  private var category: String?
  private var text: [UInt8] = []
  /// Elements that are open inside that one, such as `hi`: their text belongs to it.
  private var inner = 0

  private static let roots: Set<String> = ["tbx", "martif", "TBX"]

  mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws {
    guard isTBX else {
      guard Self.roots.contains(name) else {
        throw XMLError(
          line: line, problem: .content("<\(name)> where <tbx> was expected; this is no TBX"))
      }
      isTBX = true
      return
    }
    guard category == nil else { return inner += 1 }
    switch name {
    case "conceptEntry", "termEntry", "entry":
      concept = Concept(id: attributes["id"] ?? "\(concepts.count + 1)", terms: [])
    case "langSec", "langSet", "langGroup":
      guard let tag = attributes["xml:lang"] ?? attributes["lang"],
        let parsed = LanguageTag(parsing: tag)
      else {
        throw XMLError(
          line: line, problem: .content("<\(name)> has no xml:lang with a language tag; add one"))
      }
      language = parsed
    case "termSec", "tig", "ntig", "termGroup":
      guard let language else {
        throw XMLError(line: line, problem: .content("<\(name)> outside a language section"))
      }
      term = Term("", language: language)
    case "termNote", "descrip", "admin":
      category = attributes["type"]
      text.removeAll(keepingCapacity: true)
    case "term", "note", "administrativeStatus", "termStatus", "subjectField", "definition":
      category = name
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }

  mutating func end(_ name: String, at line: Int) throws {
    guard inner == 0 else { return inner -= 1 }
    switch name {
    case "conceptEntry", "termEntry", "entry":
      if let concept, !concept.terms.isEmpty { concepts.append(concept) }
      concept = nil
    case "langSec", "langSet", "langGroup": language = nil
    case "termSec", "tig", "ntig", "termGroup":
      if let term, !term.text.isEmpty { concept?.terms.append(term) }
      term = nil
    default: try use(String(decoding: text, as: UTF8.self).collapsed, at: line)
    }
    category = nil
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard category != nil else { return }
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  private mutating func use(_ value: String, at line: Int) throws {
    switch category {
    case "term": term?.text = value
    case "note": term?.note = value
    case "subjectField": concept?.subject = value
    case "definition": if concept?.definition == nil { concept?.definition = value }
    case "administrativeStatus", "termStatus":
      guard let status = TermStatus(word: value) else {
        throw XMLError(line: line, problem: .content("unknown status “\(value)” of a term"))
      }
      term?.status = status
    default: break
    }
  }
}

extension String {
  /// With each run of white space as one space, and none at the ends.
  fileprivate var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
