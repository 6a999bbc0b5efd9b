public import Alignment
public import Interchange

/// Compares alignments with gold alignments of the same texts.
public struct EvaluateAlignmentJob: Sendable {
  public var pairs: [(gold: InputFile, hypothesis: InputFile)]

  public init(pairs: [(gold: InputFile, hypothesis: InputFile)]) { self.pairs = pairs }

  /// The measures over all pairs together.
  ///
  /// - Throws: ``FileError``, `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> AlignmentScore {
    progress(Progress("comparing"))
    var score = AlignmentScore()
    for pair in pairs {
      score.add(
        gold: try BeadReader(pair.gold).positions(),
        hypothesis: try BeadReader(pair.hypothesis).positions())
    }
    return score
  }
}
