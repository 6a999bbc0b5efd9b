public import TranslationModel

/// Reads an alignment without its texts.
///
/// Two forms are known, told apart by the first character: JSON lines as ``BeadLine``, and
/// vecalign's `[0, 1]:[2]`, positions from 0, anything after a second colon passed over.
public struct BeadReader: Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// The groups in the order of the file. Vecalign's form carries no confidence worth the name.
  ///
  /// - Throws: ``FileError`` naming the line; `CancellationError`.
  public func positions() throws -> [AlignedPositions] {
    var lines = try LineReader(file)
    var groups: [AlignedPositions] = []
    while let line = try lines.next() {
      guard let first = line.utf8.first(where: { $0 > 0x20 }) else { continue }
      guard let group = first == UInt8(ascii: "{") ? Self.json(line) : Self.vecalign(line) else {
        throw FileError(
          file.name, line: lines.line,
          "no bead; “[0, 1]:[2]” or a line of `align --format jsonl` was expected")
      }
      groups.append(group)
    }
    return groups
  }

  private static func json(_ line: String) -> AlignedPositions? {
    (try? JSONLine.decode(BeadLine.self, from: line)).flatMap(\.bead).map { AlignedPositions($0) }
  }

  private static func vecalign(_ line: String) -> AlignedPositions? {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let source = positions(parts[0]), let target = positions(parts[1])
    else { return nil }
    return AlignedPositions(source: source, target: target)
  }

  /// The numbers of `[3, 4]`; nil when the text is anything else.
  private static func positions(_ text: Substring) -> [Int]? {
    let list = text.filter { $0 != " " && $0 != "\t" && $0 != "\r\n" && $0 != "\r" }
    guard list.first == "[", list.last == "]", list.count >= 2 else { return nil }
    let inner = list.dropFirst().dropLast()
    guard !inner.isEmpty else { return [] }
    let numbers = inner.split(separator: ",", omittingEmptySubsequences: false)
      .map { Int($0) ?? -1 }
    return numbers.allSatisfy { $0 >= 0 } ? numbers : nil
  }
}
