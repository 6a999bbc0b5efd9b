public import TranslationModel

/// Reads a glossary as OmegaT has it: source, tab, target, tab, comment, one term pair a row.
///
/// `#` begins a line of comment; fields are trimmed; further columns are passed over. Rows of one
/// source term are one concept. A comment that begins with `status: preferred`, `admitted`,
/// `superseded` or `deprecated` gives the status of the target term; what follows is its note.
public struct GlossaryTSVReader: Sendable {
  private let file: InputFile
  private let languages: LanguagePair

  /// The format does not name its languages.
  public init(_ file: InputFile, languages: LanguagePair) {
    self.file = file
    self.languages = languages
  }

  /// `notes` gets what the user should know about the charset.
  ///
  /// - Throws: ``FileError`` naming the line; `CancellationError`.
  public func concepts(notes: inout [String]) throws -> [Concept] {
    var lines = try LineReader(file)
    var concepts: [Concept] = []
    var positions: [[UInt8]: Int] = [:]
    while let line = try lines.next() {
      guard line.utf8.first != UInt8(ascii: "#"), line.utf8.contains(where: { $0 > 0x20 }) else {
        continue
      }
      let fields = line.utf8
        .split(separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
        .map { (String($0) ?? "").trimmed }
      guard fields.count >= 2 else {
        throw FileError(
          file.name, line: lines.line,
          "1 column where term, tab, translation was expected; put a tab between the two")
      }
      guard !fields[0].isEmpty else {
        throw FileError(file.name, line: lines.line, "no source term; write one before the tab")
      }
      let key = Array(fields[0].utf8)
      let position = positions[key] ?? concepts.count
      if position == concepts.count {
        positions[key] = position
        concepts.append(
          Concept(id: "\(lines.line)", terms: [Term(fields[0], language: languages.source)]))
      }
      // A term without a translation is known, but asks for nothing.
      guard !fields[1].isEmpty else { continue }
      let (status, note) = try Self.status(
        in: fields.count > 2 ? fields[2] : "", file: file, line: lines.line)
      concepts[position].terms.append(
        Term(fields[1], language: languages.target, status: status, note: note))
    }
    notes += lines.notes
    return concepts
  }

  private static func status(
    in comment: String, file: InputFile, line: Int
  ) throws(FileError) -> (TermStatus, note: String?) {
    guard comment.lowercased().hasPrefix("status:") else {
      return (.preferred, comment.isEmpty ? nil : comment)
    }
    let rest = comment.dropFirst("status:".count).drop { $0 == " " }
    let word = rest.prefix { $0.isLetter }
    guard let status = TermStatus(word: word) else {
      throw FileError(
        file.name, line: line,
        "unknown status “\(word)”; it is preferred, admitted, superseded or deprecated")
    }
    let note = String(rest.dropFirst(word.count).drop { $0 == "." || $0 == " " })
    return (status, note.isEmpty ? nil : note)
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
