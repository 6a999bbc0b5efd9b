public import Checks
import Foundation
public import Interchange
import TOMLKit
public import TranslationModel

/// What a project has decided: the file `songngu.toml`.
///
/// Every key is optional; one that isn't known is an error that names the nearest.
public struct ProjectSettings: Sendable {
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  public var glossaries: [InputFile] = []
  public var spelling = SpellingSources()
  public var rules: [RuleID: RuleSetting] = [:]
  /// Words that stay as they are in all languages.
  public var untranslatable: [String] = []
  /// How many other words may stand between two words of a term.
  public var termGap = 0
  public var patterns: [CustomPattern] = []
  public var failOn: Severity?
  public var baseline: InputFile?
  public var waivers: [Waiver] = []
  /// What matches of a lookup lose points for.
  public var lookupCosts = LookupCosts()
  /// Memories that a lookup asks beside the one that it names, in this order.
  public var memories: [WeightedMemory] = []

  public init() {}

  /// Reads a settings file; paths in it are taken from its folder.
  ///
  /// - Throws: ``FileError`` naming the line or the key; `CancellationError`.
  public init(_ file: InputFile) throws {
    let text = try PlainTextReader(file).reading().text
    let document: Document
    do {
      document = try TOMLDecoder(strictDecoding: true).decode(Document.self, from: text)
    } catch let error as TOMLParseError {
      throw FileError(
        file.name, line: error.source.begin.line, "not TOML: \(error.description)")
    } catch let error as UnexpectedKeysError {
      let key = error.keys.keys.sorted().first ?? ""
      throw FileError(file.name, "unknown key “\(key)”; it is one of \(Self.known)")
    } catch let error as DecodingError {
      throw FileError(file.name, Self.reason(error))
    }
    try take(document, of: file)
  }

  private mutating func take(_ document: Document, of file: InputFile) throws(FileError) {
    let folder = file.name.lastIndex(of: "/").map { String(file.name[...$0]) } ?? ""
    func input(_ path: String) -> InputFile {
      InputFile(path.hasPrefix("/") ? path : folder + path)
    }
    if let name = document.languages?.source { sourceLanguage = try Self.language(name, in: file) }
    if let name = document.languages?.target { targetLanguage = try Self.language(name, in: file) }
    glossaries = (document.check?.glossaries ?? []).map(input)
    spelling.memories = (document.check?.memories ?? []).map(input)
    spelling.wordLists = (document.check?.words ?? []).map(input)
    spelling.dictionaries = try (document.check?.dictionaries ?? []).map { name throws(FileError) in
      try Self.language(name, in: file)
    }
    baseline = document.check?.baseline.map(input)
    untranslatable = document.check?.do_not_translate ?? []
    termGap = document.check?.term_gap ?? 0
    guard (0...10).contains(termGap) else {
      throw FileError(file.name, "term_gap is a number of words from 0 to 10, not \(termGap)")
    }
    patterns = try (document.pattern ?? []).map { row throws(FileError) in
      try Self.pattern(row, in: file)
    }
    waivers = document.waiver ?? []
    for waiver in waivers {
      _ = try Self.rule(waiver.rule, in: file)
      guard waiver.fingerprint != nil || waiver.text != nil else {
        throw FileError(file.name, "the waiver for \(waiver.rule) needs a fingerprint or a text")
      }
      guard waiver.expires.map(Waiver.isDay) ?? true else {
        throw FileError(
          file.name,
          "the waiver for \(waiver.rule) expires on “\(waiver.expires ?? "")”; write a day as "
            + "2027-01-31")
      }
    }
    if let name = document.check?.fail_on {
      guard let severity = Severity(rawValue: name) else {
        throw FileError(file.name, "fail_on is error, warning or info, not “\(name)”")
      }
      failOn = severity
    }
    for name in document.memory?.also ?? [] {
      guard var memory = WeightedMemory(written: name) else {
        throw FileError(
          file.name, "“\(name)” is no memory; write one as old.db, or old.db=5 with a penalty")
      }
      memory.file = MemoryFile(input(memory.file.name).name)
      memories.append(memory)
    }
    for (name, value) in (document.memory?.penalties ?? [:]).sorted(by: { $0.key < $1.key }) {
      if let fault = lookupCosts.set(name, to: value) {
        throw FileError(file.name, "memory.penalties: \(fault)")
      }
    }
    for (name, value) in document.check?.rules ?? [:] {
      rules[try Self.rule(name, in: file)] = try Self.setting(value, for: name, in: file)
    }
  }

  /// - Throws: ``FileError`` naming the nearest rule.
  static func rule(_ name: String, in file: InputFile) throws(FileError) -> RuleID {
    let id = RuleID(rawValue: name)
    guard RuleSet.descriptions.contains(where: { $0.id == id }) else {
      let nearest = RuleSet.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
      throw FileError(file.name, "there is no rule “\(name)”\(nearest)")
    }
    return id
  }

  private static func pattern(
    _ row: Document.Pattern, in file: InputFile
  ) throws(FileError) -> CustomPattern {
    guard let severity = Severity(rawValue: row.severity ?? "warning") else {
      throw FileError(
        file.name,
        "pattern “\(row.name)”: severity is error, warning or info, not “\(row.severity ?? "")”")
    }
    guard let side = Side(rawValue: row.side ?? "target") else {
      throw FileError(
        file.name, "pattern “\(row.name)”: side is source or target, not “\(row.side ?? "")”")
    }
    do {
      return try CustomPattern(
        name: row.name, expression: row.expression, side: side, severity: severity,
        advice: row.advice)
    } catch {
      throw FileError(file.name, error.description)
    }
  }

  private static func setting(
    _ text: String, for rule: String, in file: InputFile
  ) throws(FileError) -> RuleSetting {
    guard let setting = RuleSetting(text) else {
      throw FileError(file.name, "\(rule) is off, info, warning or error, not “\(text)”")
    }
    return setting
  }

  private static func language(
    _ name: String, in file: InputFile
  ) throws(FileError) -> LanguageTag {
    guard let tag = LanguageTag(parsing: name) else {
      throw FileError(file.name, "“\(name)” is no language tag; write one as vi or en-US")
    }
    return tag
  }

  private static let known =
    "languages.source, languages.target, check.glossaries, check.dictionaries, check.memories, "
    + "check.words, check.rules, check.fail_on, check.baseline, check.do_not_translate, "
    + "check.term_gap, memory.also, memory.penalties, in each [[pattern]] name, expression, advice, side, severity, "
    + "and in each [[waiver]] rule, fingerprint, text, reason, author, expires"

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” has a value of another kind"
    @unknown default: "not the settings of a project"
    }
  }

  /// The file as it is written.
  private struct Document: Decodable {
    struct Languages: Decodable {
      var source: String?
      var target: String?
    }
    struct Check: Decodable {
      var glossaries: [String]?
      var dictionaries: [String]?
      var memories: [String]?
      var words: [String]?
      var rules: [String: String]?
      var fail_on: String?
      var baseline: String?
      var do_not_translate: [String]?
      var term_gap: Int?
    }
    struct Pattern: Decodable {
      var name: String
      var expression: String
      var advice: String
      var side: String?
      var severity: String?
    }
    struct Memory: Decodable {
      var also: [String]?
      var penalties: [String: Int]?
    }
    var languages: Languages?
    var check: Check?
    var memory: Memory?
    var pattern: [Pattern]?
    var waiver: [Waiver]?
  }
}
