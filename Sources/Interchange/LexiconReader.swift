public import TranslationModel

/// Reads the tables that ``LexiconWriter`` writes.
public struct LexiconReader {
  static let mark = "songngu-lexicon"
  static let version = 1

  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// - Throws: ``FileError`` for a file that is no lexicon, or of another version.
  public func lexicon() throws -> TranslationLexicon {
    var lines = try LineReader(file)
    let (languages, stemLength) = try head(of: try lines.next() ?? "")
    var entries: [TranslationLexicon.Entry] = []
    while let line = try lines.next() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty,
        let count = Double(fields[2]), count > 0, count.isFinite
      else {
        throw FileError(
          file.name, line: lines.line,
          "no entry of a lexicon; source<TAB>target<TAB>count above 0 was expected")
      }
      entries.append(
        TranslationLexicon.Entry(source: String(fields[0]), target: String(fields[1]), count: count)
      )
    }
    return TranslationLexicon(languages: languages, stemLength: stemLength, entries: entries)
  }

  private func head(of line: String) throws -> (LanguagePair, Int) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 2, fields[0] == Self.mark else {
      throw FileError(file.name, line: 1, "no lexicon; make one with align --save-lexicon")
    }
    guard fields[1] == "\(Self.version)" else {
      throw FileError(
        file.name, line: 1,
        "a lexicon of version \(fields[1]), where \(Self.version) is read; make it anew")
    }
    guard fields.count == 5, let source = LanguageTag(parsing: String(fields[2])),
      let target = LanguageTag(parsing: String(fields[3])), let stemLength = Int(fields[4]),
      (0...100).contains(stemLength)
    else {
      throw FileError(
        file.name, line: 1, "a lexicon's head names two languages and a stem length; make it anew")
    }
    return (LanguagePair(source: source, target: target), stemLength)
  }
}
