/// The least rate that is asked for, and what it demands of two segments.
///
/// All bounds are those of whole-number percent: in floating point 0.55 · 100 rounds wrong.
struct SimilarityThreshold: Hashable {
  /// From 1 to 100. A rate above ``MatchScoring/bestFuzzy`` is reached by equal tokens only.
  let percent: Int

  /// Segments with more tokens are equal to others or not, and nothing in between: so much is
  /// compared in bounded time and memory.
  static let longestCompared = 4096

  init(rate: Int) {
    percent = rate > MatchScoring.bestFuzzy ? 100 : max(1, rate)
  }

  /// How many tokens have to be matched one to one when the longer segment has `longer` of them:
  /// `⌈t · longer⌉`. Each token of the longer one is matched or used up by an edit, and an edit uses
  /// up one.
  @inline(__always)
  func overlap(longer: Int) -> Int {
    longer > Self.longestCompared ? longer : (percent &* longer &+ 99) / 100
  }

  /// The most edits that leave the rate.
  @inline(__always)
  func edits(longer: Int) -> Int { longer &- overlap(longer: longer) }

  /// The lengths that segments like one of `count` tokens can have.
  func lengths(count: Int) -> ClosedRange<Int> {
    overlap(longer: count)...max(overlap(longer: count), count * 100 / percent)
  }
}
