import TranslationModel

/// What each word of a text itself added to the lexicon, for one direction.
///
/// A lexicon that was learned from the very beads that it now scores confirms its own errors: two
/// words that occur once each look like a certain translation wherever they were put together. So a
/// sentence is scored by what the *other* sentences taught (leave-one-out).
struct OwnLinks: Sendable {
  /// Where the links of each given position begin; one more than there are positions.
  let starts: [Int32]
  /// The predicted word, and the expected count that was added.
  let columns: [Int32]
  let counts: [Float]

  func range(_ position: Int) -> Range<Int> {
    Int(starts[position])..<Int(starts[position + 1])
  }

  /// The sum of what was added at a position.
  func total(_ position: Int) -> Float {
    var sum: Float = 0
    for link in range(position) { sum += counts[link] }
    return sum
  }
}

extension OwnLinks {
  /// Sorts links by their given position, keeping their order otherwise.
  init(_ links: [TrainingLink], given side: Side, source: IndexedText, target: IndexedText) {
    let given = side == .source ? source.words.count : target.words.count
    func position(_ link: TrainingLink) -> Int {
      Int(side == .source ? link.source : link.target)
    }
    var starts = [Int32](repeating: 0, count: given + 1)
    for link in links { starts[position(link) + 1] += 1 }
    for place in 0..<given { starts[place + 1] += starts[place] }
    var next = starts
    var columns = [Int32](repeating: 0, count: links.count)
    var counts = [Float](repeating: 0, count: links.count)
    for link in links {
      let place = Int(next[position(link)])
      next[position(link)] += 1
      columns[place] =
        side == .source ? target.words[Int(link.target)] : source.words[Int(link.source)]
      counts[place] = link.count
    }
    self.init(starts: starts, columns: columns, counts: counts)
  }
}
