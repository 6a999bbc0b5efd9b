import Glibc
import TextAnalysis

/// Finds stretches of Vietnamese that were typed without any marks, and writes them with marks.
///
/// Some syllables have no marks by right, about one of five; a stretch is doubted when so many of its
/// syllables in a row would seldom be without.
struct MissingMarks {
  /// Shorter stretches say too little.
  private static let leastWords = 3
  /// The logarithm of how likely a stretch may be, at most, to be doubted.
  private static let threshold = -3.4
  /// More words than these are not restored in one piece.
  private static let longest = 60

  let inventory: SyllableInventory
  let channel: SyllableChannel
  /// How likely a word is by right without marks, from 0 to 1; asked of ASCII words only.
  let shareUnmarked: (WordInLine) -> Double

  /// The stretches, as positions of their words.
  ///
  /// - Parameter isPlain: for each word, whether it has no marks and could have some.
  func stretches(of words: [WordInLine], isPlain: [Bool]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, isPlain[end] { end += 1 }
      if end - start >= Self.leastWords,
        words[start..<end].reduce(0, { $0 + log10(shareUnmarked($1)) }) <= Self.threshold
      {
        found.append(start..<end)
      }
      start = end + 1
    }
    return found
  }

  /// The likeliest syllables with these letters, in their order: the best path through all there are,
  /// each judged by the one before it (Viterbi, 1967).
  ///
  /// - Parameter letters: of each word, without marks.
  func restored(_ letters: [String]) -> [Int] {
    stride(from: 0, to: letters.count, by: Self.longest).flatMap { start in
      bestPath(Array(letters[start..<min(start + Self.longest, letters.count)]))
    }
  }

  private func bestPath(_ letters: [String]) -> [Int] {
    struct Step {
      let number: Int
      let word: SyllableChannel.Word
      var score: Double
      var before: Int
    }
    var columns: [[Step]] = []
    for letters in letters {
      let previous = columns.last
      columns.append(
        inventory.withMarks(letters).map { number in
          let word = channel.word(inventory.key(number))
          var step = Step(number: number, word: word, score: -.infinity, before: 0)
          guard let previous else {
            step.score = channel.score(nil, word, nil)
            return step
          }
          for (position, other) in previous.enumerated() {
            let score = other.score + channel.score(other.word, word, nil)
            if score > step.score { (step.score, step.before) = (score, position) }
          }
          return step
        })
    }
    guard let last = columns.last,
      var best = last.indices.max(by: { last[$0].score < last[$1].score })
    else { return [] }
    var path: [Int] = []
    for column in columns.reversed() {
      path.append(column[best].number)
      best = column[best].before
    }
    return path.reversed()
  }
}
