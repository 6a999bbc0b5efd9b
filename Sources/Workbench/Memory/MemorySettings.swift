import FoundationEssentials
import Interchange
public import TranslationMemory
public import TranslationModel

/// What a memory remembers of itself beyond its units.
public enum MemorySettings {
  static let sourceLanguage = "source-language"
  static let targetLanguage = "target-language"
  private static let header = "tmx-header"

  /// The languages that a lookup goes between where nobody says otherwise.
  public static func languages(of store: any MemoryStore) async throws -> LanguagePair? {
    guard
      let source = try await store.setting(sourceLanguage).flatMap({ LanguageTag(parsing: $0) }),
      let target = try await store.setting(targetLanguage).flatMap({ LanguageTag(parsing: $0) })
    else { return nil }
    return LanguagePair(source: source, target: target)
  }

  public static func set(_ languages: LanguagePair, of store: any MemoryStore) async throws {
    try await store.set(sourceLanguage, to: languages.source.rawValue)
    try await store.set(targetLanguage, to: languages.target.rawValue)
  }

  /// The header of the first TMX file that was imported.
  static func header(of store: any MemoryStore) async throws -> TMXHeader? {
    guard let text = try await store.setting(header) else { return nil }
    return try JSONDecoder().decode(HeaderRecord.self, from: Data(text.utf8)).header
  }

  static func set(_ header: TMXHeader, of store: any MemoryStore) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try await store.set(
      self.header, to: String(decoding: encoder.encode(HeaderRecord(header)), as: UTF8.self))
  }
}

/// A header as a store keeps it.
private struct HeaderRecord: Codable {
  struct Remark: Codable {
    var type: String?
    var text: String
    var language: String?
    var encoding: String?
  }

  var sourceLanguage: String
  var adminLanguage: String?
  var segmentType: String?
  var provenance: [String: String] = [:]
  var properties: [Remark]
  var notes: [Remark]

  init(_ header: TMXHeader) {
    sourceLanguage = header.sourceLanguage
    adminLanguage = header.adminLanguage
    segmentType = header.segmentType
    properties = header.properties.map {
      Remark(
        type: $0.type, text: $0.value, language: $0.language?.rawValue,
        encoding: $0.originalEncoding)
    }
    notes = header.notes.map {
      Remark(text: $0.text, language: $0.language?.rawValue, encoding: $0.originalEncoding)
    }
    for (name, path) in Self.fields { provenance[name] = header.provenance[keyPath: path] }
  }

  var header: TMXHeader {
    func tag(_ text: String?) -> LanguageTag? { text.flatMap { LanguageTag(parsing: $0) } }
    var made = Provenance()
    for (name, path) in Self.fields { made[keyPath: path] = provenance[name] }
    return TMXHeader(
      sourceLanguage: sourceLanguage, adminLanguage: adminLanguage, segmentType: segmentType,
      provenance: made,
      properties: properties.map {
        Property(
          type: $0.type ?? "", value: $0.text, language: tag($0.language),
          originalEncoding: $0.encoding)
      },
      notes: notes.map { Note($0.text, language: tag($0.language), originalEncoding: $0.encoding) })
  }

  private static var fields: [(String, WritableKeyPath<Provenance, String?>)] {
    [
      ("creationtool", \.creationTool), ("creationtoolversion", \.creationToolVersion),
      ("creationdate", \.creationDate), ("creationid", \.creator), ("changedate", \.changeDate),
      ("changeid", \.changer), ("datatype", \.dataType), ("o-tmf", \.originalFormat),
      ("o-encoding", \.originalEncoding), ("usagecount", \.usageCount),
      ("lastusagedate", \.lastUsageDate),
    ]
  }
}
