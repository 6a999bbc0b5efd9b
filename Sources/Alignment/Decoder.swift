import Glibc
import TranslationModel

/// Turns the best path into beads with confidence.
struct Decoder {
  private let sums: ForwardBackward

  init(_ sums: ForwardBackward) { self.sums = sums }

  func beads(along path: BestPath, scale: Double) -> [Bead] {
    path.steps.map { step in
      switch step {
      case .match(let source, let target, let k):
        Bead(
          source: source, target: target,
          confidence: Self.scaled(
            sums.posterior(k, endingAt: source.upperBound, target.upperBound),
            scale * Self.share(of: source.count + target.count)))
      case .sourceNull(let i, let j):
        Bead(
          source: i..<i + 1, target: j..<j, confidence: Self.scaled(sums.sourceNull(i), scale))
      case .targetNull(let j, let i):
        Bead(
          source: i..<i, target: j..<j + 1,
          confidence: Self.scaled(sums.targetNull(j, near: i), scale))
      }
    }
  }

  /// How much less the log-odds of a bead say than those of one with two sentences. The more sentences
  /// it has, the more evidence was added up as if it were independent, and the less do people agree.
  private static func share(of sentences: Int) -> Double {
    pow(2 / Double(max(sentences, 2)), 1.5)
  }

  /// A probability whose log-odds were multiplied by `scale`.
  static func scaled(_ probability: Double, _ scale: Double) -> Double {
    let p = min(max(probability, 1e-9), 1 - 1e-9)
    return 1 / (1 + exp(-scale * log(p / (1 - p))))
  }
}
