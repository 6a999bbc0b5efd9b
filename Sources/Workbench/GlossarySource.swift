import Interchange
import TranslationModel

/// Reads glossaries of any form that is known, told by the file's name or its first character.
struct GlossarySource {
  let file: InputFile

  /// - Throws: ``FileError``; `CancellationError`.
  func concepts(_ languages: LanguagePair, notes: inout [String]) throws -> [Concept] {
    switch file.ending {
    case "tbx", "xml": return try TBXReader(file).concepts()
    case "tsv", "txt", "utf8", "tab":
      return try GlossaryTSVReader(file, languages: languages).concepts(notes: &notes)
    default:
      let spooled = try SpooledInput(file)
      if case .bitext(.tmx) = try PairFormat.of(spooled.file) {
        return try TBXReader(spooled.file).concepts()
      }
      return try GlossaryTSVReader(spooled.file, languages: languages).concepts(notes: &notes)
    }
  }
}
