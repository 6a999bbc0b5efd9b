public import TranslationModel

/// Reads the pairs of a bitext out of the JSON lines that `align` writes.
///
/// A side without segments is no side: a sentence that nothing was aligned with.
public struct BeadPairReader: AsyncSequence, Sendable {
  private let lines: JSONLinesReader<BeadLine>

  public init(_ file: InputFile) { lines = JSONLinesReader(file) }

  public func makeAsyncIterator() -> Iterator { Iterator(lines: lines.makeAsyncIterator()) }

  public struct Iterator: AsyncIteratorProtocol {
    private var lines: JSONLinesReader<BeadLine>.Iterator
    private var unit = 0

    init(lines: JSONLinesReader<BeadLine>.Iterator) { self.lines = lines }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> TranslationPair? {
      guard let bead = try await lines.next()?.value else { return nil }
      defer { unit += 1 }
      return TranslationPair(
        unit: unit, source: Self.text(bead.source), target: Self.text(bead.target),
        confidence: bead.confidence)
    }

    private static func text(_ half: BeadLine.Half) -> String? {
      half.segments.isEmpty ? nil : half.segments.joined(separator: " ")
    }
  }
}
