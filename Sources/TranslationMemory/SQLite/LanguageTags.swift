import GRDB
import TranslationModel

/// Reads the language tags of rows: the same few, over and over.
struct LanguageTags {
  private var known: [LanguageTag] = []

  /// - Throws: `DatabaseError` for what is no tag.
  mutating func tag(_ text: String) throws -> LanguageTag {
    for tag in known where tag.rawValue == text { return tag }
    guard let tag = LanguageTag(parsing: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "“\(text)” is no language tag")
    }
    if known.count < 16 { known.append(tag) }
    return tag
  }
}
