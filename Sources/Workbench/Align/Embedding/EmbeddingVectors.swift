import Alignment
import Interchange
import TranslationModel

extension AlignmentSettings {
  /// Gives some texts their vectors, where the user has an embedding.
  ///
  /// - Throws: ``FileError`` for vectors that are missing, wrong, or cannot be had; ``OutputError``;
  ///   `CancellationError`.
  func embed(_ pairs: [ReadPair]) async throws -> [TextPair] {
    var texts = pairs.map(\.text)
    let largest = (source: options.largestRun(.source), target: options.largestRun(.target))
    switch embedding {
    case nil: break
    case .files(let source, let target):
      for (index, pair) in pairs.enumerated() {
        let one = try SpanFileVectors(
          files: source, document: pair.source, side: .source, largest: largest.source
        ).vectors()
        let other = try SpanFileVectors(
          files: target, document: pair.target, side: .target, largest: largest.target
        ).vectors()
        guard one.dimension == other.dimension else {
          throw FileError(
            target.vectors.name,
            "\(other.dimension) values a vector, where \(source.vectors.name) has "
              + "\(one.dimension); make both with the same model")
        }
        texts[index].vectors = PairVectors(source: one.vectors, target: other.vectors)
      }
    case .command(let line):
      let vectors = try await CommandVectors(
        command: EmbedCommand(line: line), largestSource: largest.source,
        largestTarget: largest.target
      ).vectors(of: texts)
      for (index, found) in vectors.enumerated() { texts[index].vectors = found }
    }
    return texts
  }
}
