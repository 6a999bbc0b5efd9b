public import Alignment
public import Interchange
import TranslationModel

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
      let gold = try BeadReader(pair.gold).positions().map(AlignmentScore.Positions.init)
      let hypothesis = try BeadReader(pair.hypothesis).positions()
      let beads = hypothesis.compactMap(Self.bead)
      // Confidences are judged where every group has one.
      if beads.count == hypothesis.count {
        score.add(gold: gold, hypothesis: beads)
      } else {
        score.add(gold: gold, hypothesis: hypothesis.map(AlignmentScore.Positions.init))
      }
    }
    return score
  }

  /// The group as a bead, when it is one with a confidence.
  private static func bead(_ group: AlignedPositions) -> Bead? {
    guard let confidence = group.confidence else { return nil }
    func range(_ positions: [Int]) -> Range<Int> {
      positions.first.map { $0..<$0 + positions.count } ?? 0..<0
    }
    return Bead(
      source: range(group.source), target: range(group.target), confidence: confidence)
  }
}

extension AlignmentScore.Positions {
  fileprivate init(_ group: AlignedPositions) {
    self.init(source: group.source, target: group.target)
  }
}
