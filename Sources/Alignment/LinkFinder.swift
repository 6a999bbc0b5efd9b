import Glibc
import TranslationModel

/// Finds which words of a bead translate each other.
///
/// The probability of a link is the product of what both directions of the lexicon give it among
/// all words of the bead (alignment by agreement, Liang et al. 2006), its square root taken so that
/// it can be read as a probability again; words that were hardly seen are believed less.
struct LinkFinder {
  let tables: RatioTables
  let corpus: IndexedCorpus
  let twins: Twins

  /// Weaker links are not told.
  private static let smallest = 0.2
  /// What a word owes to no word of the other side.
  private static let nothing: Float = 0.02

  /// - Parameter anchors: those of the texts that the segments are from; nil where there are none.
  func links(
    between source: ArraySlice<Segment>, and target: ArraySlice<Segment>, anchors: Anchors?
  ) -> [WordLink] {
    let sources = corpus.words(of: source, .source)
    let targets = corpus.words(of: target, .target)
    guard sources.count * targets.count <= LexiconTrainer.largestBead else { return [] }
    let forward = shares(tables.forward, given: sources.map(\.word), predicted: targets.map(\.word))
    let backward = shares(
      tables.backward, given: targets.map(\.word), predicted: sources.map(\.word))
    var links: [WordLink] = []
    var last = (source: -1, target: -1)
    for (row, word) in sources.enumerated() {
      for (column, other) in targets.enumerated() {
        let product =
          forward[row * targets.count + column] * backward[column * sources.count + row]
        let probability = min(1, Double(product.squareRoot() * acquaintance(word.word, other.word)))
        // A date is one token of several words: one link is enough.
        guard probability >= Self.smallest, last != (word.token, other.token) else { continue }
        links.append(
          WordLink(
            source: word.token, target: other.token, probability: probability,
            isAnchor: anchors?.contains(word.word, other.word, twins) ?? false))
        last = (word.token, other.token)
      }
    }
    return links
  }

  /// How far what the lexicon says of two words rests on having seen them, from 0 to 1.
  private func acquaintance(_ source: Int32, _ target: Int32) -> Float {
    let seen = min(tables.forward.norms[Int(source)], tables.backward.norms[Int(target)])
    return seen / (seen + Self.hardlySeen)
  }

  /// A word seen so often is half believed.
  private static let hardlySeen: Float = 0.7

  /// For each given word, row by row, how much of each predicted word it explains.
  private func shares(_ table: RatioTable, given: [Int32], predicted: [Int32]) -> [Float] {
    var values = [Float](repeating: 0, count: given.count * predicted.count)
    var sums = [Float](repeating: Self.nothing, count: predicted.count)
    for (row, word) in given.enumerated() {
      for (column, other) in predicted.enumerated() {
        guard let entry = table.row(word).first(where: { table.columns[$0] == other }) else {
          continue
        }
        let value = table.ratios[entry] * table.shares[Int(other)] / table.norms[Int(word)]
        // Among words that occur twice those at like places belong together.
        let distance =
          (Float(row) + 0.5) / Float(given.count) - (Float(column) + 0.5) / Float(predicted.count)
        values[row * predicted.count + column] =
          value * expf(-2 * LexiconTrainer.diagonal * abs(distance))
        sums[column] += values[row * predicted.count + column]
      }
    }
    for place in values.indices { values[place] /= sums[place % predicted.count] }
    return values
  }
}
