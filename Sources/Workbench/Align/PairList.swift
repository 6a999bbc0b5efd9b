public import Interchange

/// A list of the pairs of a batch: source, target and, where one likes, the name of the result,
/// with tabs between them, a pair a line.
public struct PairList: Sendable {
  public let pairs: [DocumentPair]

  /// - Throws: ``FileError`` naming the line; `CancellationError`.
  public init(_ file: InputFile) throws {
    var lines = try LineReader(file)
    var pairs: [DocumentPair] = []
    while let line = try lines.next() {
      let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if line.utf8.allSatisfy({ $0 <= 0x20 }) || line.utf8.first == UInt8(ascii: "#") { continue }
      guard (2...3).contains(fields.count), !fields.contains("") else {
        throw FileError(
          file.name, line: lines.line, "source<TAB>target, or with <TAB>result, was expected")
      }
      var (source, target) = (InputFile(fields[0]), InputFile(fields[1]))
      guard !source.isStandardInput, !target.isStandardInput else {
        throw FileError(file.name, line: lines.line, "a batch is read twice; “-” cannot be")
      }
      (source.encoding, target.encoding) = (file.encoding, file.encoding)
      let name = LanguageName(source.shortName, language: nil).stem
      pairs.append(
        DocumentPair(source: source, target: target, name: fields.count == 3 ? fields[2] : name))
    }
    self.pairs = pairs
  }
}
