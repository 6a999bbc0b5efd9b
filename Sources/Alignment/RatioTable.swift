/// For one direction of translation, how much likelier each word becomes once another is given.
///
/// Row `y` lists the words `x` with c(y, x)/u(x); divided by `norms[y]` that is t(x|y)/u(x), t being
/// the probability that x renders y and u that of x anywhere. Counts and norms stay apart so that a
/// sentence's own contribution can be taken out of both (see ``OwnLinks``).
struct RatioTable: Sendable {
  /// Where the row of each given word begins; one more than there are words.
  var starts: [Int32]
  var columns: [Int32]
  var ratios: [Float]
  /// Expected count of each given word, plus what is left for the unseen.
  var norms: [Float]
  /// How much of each predicted word the lexicon has explained so far; 0 for a word that it does not
  /// know. Ignorance is no evidence.
  var masses: [Float]
  /// The probability of each predicted word anywhere.
  var shares: [Float]

  func row(_ given: Int32) -> Range<Int> {
    Int(starts[Int(given)])..<Int(starts[Int(given) + 1])
  }
}
