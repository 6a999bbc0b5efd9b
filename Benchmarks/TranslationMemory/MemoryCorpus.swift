import Measuring

/// A memory of a stated size: real messages, then variants of them, the same for the same seed.
///
/// A variant is one to four messages in a row with some words replaced, left out or added. So the
/// memory is denser in near-duplicates than one from real work.
struct MemoryCorpus {
  let pairs: [Catalogue.Pair]
  private let words: [Substring]

  init(count: Int, seed: UInt64 = 20_261_122) {
    let real = Catalogue.pairs(in: "vi")
    precondition(real.count > 1000, "no Vietnamese catalogues here; install libreoffice-l10n-vi")
    var random = SplitMix64(seed: seed)
    let sources = real.flatMap { $0.source.split(separator: " ") }
    let targets = real.flatMap { $0.target.split(separator: " ") }
    words = sources
    var pairs = Array(real.shuffled(using: &random).prefix(count / 2))
    pairs.reserveCapacity(count)
    // Later variants are made of earlier ones, too: as texts of one kind are.
    var bases: [Catalogue.Pair] = []
    for _ in 0..<max(1, min(count, 100_000)) {
      let parts = (0..<Self.partCount(&random)).map { _ in real.randomElement(using: &random)! }
      bases.append(
        (
          parts.map(\.source).joined(separator: " "), parts.map(\.target).joined(separator: " ")
        ))
    }
    while pairs.count < count {
      let base = bases.randomElement(using: &random)!
      let share = Double.random(in: 0...0.3, using: &random)
      pairs.append(
        (
          Self.edited(base.source, share, sources, &random),
          Self.edited(base.target, share, targets, &random)
        ))
    }
    self.pairs = pairs
  }

  /// Sources with up to 40 % of their words edited.
  func queries(_ count: Int, seed: UInt64 = 7) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let share = Double.random(in: 0...0.4, using: &random)
      return Self.edited(pairs.randomElement(using: &random)!.source, share, words, &random)
    }
  }

  private static func partCount(_ random: inout SplitMix64) -> Int {
    [1, 2, 2, 3, 3, 4].randomElement(using: &random)!
  }

  private static func edited(
    _ text: String, _ share: Double, _ vocabulary: [Substring], _ random: inout SplitMix64
  ) -> String {
    var result: [Substring] = []
    for word in text.split(separator: " ") {
      guard Double.random(in: 0..<1, using: &random) < share else {
        result.append(word)
        continue
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1: result += [word, vocabulary.randomElement(using: &random)!]
      default: result.append(vocabulary.randomElement(using: &random)!)
      }
    }
    return result.isEmpty ? text : result.joined(separator: " ")
  }
}
