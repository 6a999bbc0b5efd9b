/// The words of a text in their order: four bytes each, and as many again once somebody asks.
///
/// What a stretch of text is about shows in its words, so a word counts for more near its like.
final class WordOrder {
  /// How many words before and behind a place are near it.
  private static let reach = 1000
  /// Beyond this many words nothing is kept: a window says nothing about them.
  private static let most = 20_000_000

  private let usage: TextUsage
  private var sequence: [Int32] = []
  /// Where each unit of the text begins in `sequence`.
  private var starts: [Int: Int] = [:]
  /// The positions of each word, in order, behind each other; and where those of each word begin.
  private var index: (positions: [Int32], starts: [Int32])?

  init(usage: TextUsage) { self.usage = usage }

  /// Takes the words of a unit, as ``TextUsage`` numbers them.
  func append(_ words: [Int32], unit: Int) {
    guard sequence.count + words.count <= Self.most else { return }
    starts[unit] = sequence.count
    sequence += words
    index = nil
  }

  /// The place of the nth word of a unit.
  func position(unit: Int, word: Int) -> Int? { starts[unit].map { $0 + word } }

  /// A word's share of the words near a position.
  func share(of word: String, around position: Int) -> Double {
    guard let number = usage.number(of: word) else { return 0 }
    if index == nil { index = Self.index(sequence, words: usage.words.count) }
    guard let index, number + 1 < index.starts.count else { return 0 }
    let near = max(0, position - Self.reach)...min(sequence.count, position + Self.reach)
    let own = index.positions[Int(index.starts[number])..<Int(index.starts[number + 1])]
    let count =
      Self.lowerBound(of: near.upperBound, own) - Self.lowerBound(of: near.lowerBound, own)
    return Double(count) / max(Double(near.count), 800)
  }

  private static func index(
    _ sequence: [Int32], words: Int
  ) -> (positions: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: words + 1)
    for word in sequence { starts[Int(word) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var positions = [Int32](repeating: 0, count: sequence.count)
    for (position, word) in sequence.enumerated() {
      positions[Int(next[Int(word)])] = Int32(position)
      next[Int(word)] += 1
    }
    return (positions, starts)
  }

  private static func lowerBound(of value: Int, _ sorted: ArraySlice<Int32>) -> Int {
    var (low, high) = (sorted.startIndex, sorted.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if Int(sorted[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
