import Glibc

/// Scores the words of one side given those of the other.
///
/// For a word x of the predicted side, log(f + (1 - λ)/(n + 1) · Σ t(x|y)/u(x)), the sum over the n
/// given words; f falls from 1 to λ the better the lexicon knows x.
struct WordScorer: Sendable {
  let given: IndexedText
  let predicted: IndexedText
  let table: RatioTable
  /// What the words of each side added to the lexicon.
  let givenLinks: OwnLinks
  let predictedLinks: OwnLinks

  /// The share λ of a known word's probability that nothing explains.
  static let unexplained: Float = 0.3
  /// How soon a word counts as known.
  static let acquaintance: Float = 0.5

  /// For some words of the predicted side the least that the factor of each can be.
  func floors(_ words: Range<Int>) -> [Float] {
    words.map { position in
      let mass = max(
        0, table.masses[Int(predicted.words[position])] - predictedLinks.total(position))
      return (Self.unexplained * mass + Self.acquaintance) / (mass + Self.acquaintance)
    }
  }

  /// Adds to `explained`, by predicted word, what a given sentence explains.
  func explain(_ sentence: Int, _ explained: inout [Float]) {
    for position in given.wordRange(sentence) {
      let word = given.words[position]
      let scale = scale(position)
      for entry in table.row(word) {
        explained[Int(table.columns[entry])] += table.ratios[entry] * scale
      }
    }
    for position in given.wordRange(sentence) {
      let scale = scale(position)
      for link in givenLinks.range(position) {
        let column = Int(givenLinks.columns[link])
        explained[column] = max(
          0, explained[column] - givenLinks.counts[link] / table.shares[column] * scale)
      }
    }
  }

  /// Sets back to 0 what `explain` has touched.
  func clear(_ sentence: Int, _ explained: inout [Float]) {
    for position in given.wordRange(sentence) {
      for entry in table.row(given.words[position]) { explained[Int(table.columns[entry])] = 0 }
      for link in givenLinks.range(position) { explained[Int(givenLinks.columns[link])] = 0 }
    }
  }

  private func scale(_ position: Int) -> Float {
    1 / max(table.norms[Int(given.words[position])] - givenLinks.total(position), 0.3)
  }
}

/// Walks over the band and gives, for each run of given sentences, the log-ratio of each predicted
/// sentence within reach.
struct WordWalk {
  let scorer: WordScorer
  /// The sentences that positions of the band are counted from.
  let givenOrigin: Int
  let predictedOrigin: Int
  /// For each given position the first and last predicted position of the band.
  let lower: [Int32]
  let upper: [Int32]
  /// The largest run of given sentences.
  let largest: Int

  /// Calls `body` with the run's first sentence, its size, the first predicted sentence, and the sums
  /// of the log-ratios before each predicted sentence from there on.
  func forEachRun(
    _ body: (_ first: Int, _ size: Int, _ column: Int, _ sums: [Double]) throws -> Void
  ) rethrows {
    let rows = lower.count - 1
    guard rows > 0 else { return }
    // Of the predicted side only what the band reaches, words counted from the first of it.
    let last = predictedOrigin + Int(upper[rows])
    let allStarts = scorer.predicted.starts
    let starts = allStarts[predictedOrigin...last].map {
      $0 - allStarts[predictedOrigin]
    }
    let reachedWords = allStarts[predictedOrigin]..<allStarts[last]
    let words = Array(scorer.predicted.words[reachedWords])
    let floors = scorer.floors(reachedWords)
    var capacity = 0
    for row in 0..<rows {
      capacity = max(
        capacity,
        starts[Int(upper[min(rows, row + largest)])] - starts[Int(lower[max(0, row - largest + 1)])]
      )
    }
    var explained = [Float](repeating: 0, count: scorer.table.masses.count)
    var ring = [Float](repeating: 0, count: capacity * largest)
    var ringStarts = [Int](repeating: 0, count: largest)
    var sum = [Float](repeating: 0, count: capacity)
    var sums: [Double] = []
    var filled = 0
    for row in 0..<rows {
      while filled < min(row + largest, rows) {
        scorer.explain(givenOrigin + filled, &explained)
        let first = starts[Int(lower[max(0, filled - largest + 1)])]
        let last = starts[Int(upper[min(rows, filled + largest)])]
        let slot = filled % largest
        var place = slot &* capacity
        for position in first..<last {
          ring[place] = explained[Int(words[position])]
          place &+= 1
        }
        ringStarts[slot] = first
        scorer.clear(givenOrigin + filled, &explained)
        filled += 1
      }
      let column = Int(lower[row])
      let firstWord = starts[column]
      let reach = starts[Int(upper[min(rows, row + largest)])] - firstWord
      var givenWords = 0
      for size in 1...largest where row + size <= rows {
        givenWords += scorer.given.wordRange(givenOrigin + row + size - 1).count
        let slot = (row + size - 1) % largest
        var place = slot &* capacity &+ firstWord &- ringStarts[slot]
        if size == 1 {
          for offset in 0..<reach {
            sum[offset] = ring[place]
            place &+= 1
          }
        } else {
          for offset in 0..<reach {
            sum[offset] += ring[place]
            place &+= 1
          }
        }
        let scale = (1 - WordScorer.unexplained) / Float(givenWords + 1)
        sums.removeAll(keepingCapacity: true)
        sums.append(0)
        var total = 0.0
        for sentence in column..<max(column, Int(upper[row + size])) {
          total += Self.logProduct(
            floors, sum, starts[sentence]..<starts[sentence + 1], firstWord, scale)
          sums.append(total)
        }
        try body(row, size, column, sums)
      }
    }
  }

  /// Σ log(floor + scale · sum) over the words of a sentence, sixteen factors to a logarithm.
  ///
  /// Rounded to 2⁻²⁴, so that sums of such values are exact and the score of a bead does not depend on
  /// where the band begins.
  @inline(__always)
  private static func logProduct(
    _ floors: [Float], _ sum: [Float], _ words: Range<Int>, _ firstWord: Int, _ scale: Float
  ) -> Double {
    var total = 0.0
    var position = words.lowerBound
    while position < words.upperBound {
      let end = min(position &+ 16, words.upperBound)
      var product = 1.0
      while position < end {
        product *= Double(floors[position] + scale * sum[position &- firstWord])
        position &+= 1
      }
      total += log(product)
    }
    return (total * 0x1p24).rounded() * 0x1p-24
  }
}
