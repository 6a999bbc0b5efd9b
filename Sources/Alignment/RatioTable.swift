/// For one direction of translation, how much likelier each word becomes once another is given.
///
/// Row `y` lists the words `x` with λ'·t(x|y)/u(x), λ' being the share of the lexicon in the
/// mixture, t the probability that x renders y, and u that of x anywhere.
struct RatioTable: Sendable {
  /// Where the row of each given word begins; one more than there are words.
  var starts: [Int32]
  var columns: [Int32]
  var ratios: [Float]
  /// What remains of a predicted word's probability when nothing explains it: 1 for a word that
  /// the lexicon does not know, so that ignorance is no evidence.
  var floors: [Float]

  /// The share of the mixture that is left to words that nothing explains.
  static let smoothing: Float = 0.3
}
