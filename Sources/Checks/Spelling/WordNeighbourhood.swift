/// A list of words that finds those within one or two edits of another.
///
/// The first questions are answered by looking at all words of a like length and with like letters,
/// about a tenth of a millisecond for 100,000 words; who asks often gets an index.
final class WordNeighbourhood {
  private let questionsBeforeIndex: Int
  private var letters: [UInt16] = []
  private var ends: [Int] = []
  /// For each word a bit for each letter in it.
  private var masks: [UInt32] = []
  /// Positions of the words of each length.
  private var ofLength: [[Int32]] = Array(repeating: [], count: Int(EditCost.longest) + 1)
  private var index: DeletionIndex?
  private var questions = 0

  /// - Parameter questionsBeforeIndex: how many questions are answered without an index; as many as
  ///   cost about as much as it does.
  init(questionsBeforeIndex: Int = 2000) { self.questionsBeforeIndex = questionsBeforeIndex }

  var count: Int { ends.count }

  /// Adds a word, which gets the next number. One that is too long will not be found.
  func add(_ word: UnsafeBufferPointer<UInt8>) {
    let start = letters.count
    letters.append(contentsOf: Letters(of: word))
    ends.append(letters.count)
    let length = letters.count - start
    masks.append(letters[start...].reduce(0) { $0 | Self.bit(of: $1) })
    if length <= EditCost.longest { ofLength[length].append(Int32(count - 1)) }
    index = nil
  }

  /// The words within so many edits of `word` (1 or 2), with the cost of typing `word` for each, the
  /// least first. An edit puts in, leaves out, replaces or swaps letters.
  func words(near word: Letters, edits: Int) -> [(number: Int, cost: Int32)] {
    guard word.count <= EditCost.longest else { return [] }
    var found: [(number: Int, cost: Int32)] = []
    letters.withUnsafeBufferPointer { all in
      word.withUnsafeBufferPointer { word in
        forEachLikely(word, edits, all) { number in
          let other = Self.letters(of: number, ends, all)
          guard EditDistance.isAtMost(edits, word, other) else { return }
          found.append((number, EditCost.of(typing: word, for: other)))
        }
      }
    }
    return found.sorted { ($0.cost, $0.number) < ($1.cost, $1.number) }
  }

  private static func letters(of number: Int, _ ends: [Int], _ all: LetterBuffer) -> LetterBuffer {
    LetterBuffer(rebasing: all[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }

  private func forEachLikely(
    _ word: LetterBuffer, _ edits: Int, _ all: LetterBuffer, _ body: (Int) -> Void
  ) {
    questions += 1
    if index == nil, questions > questionsBeforeIndex {
      index = DeletionIndex(count: count) { Self.letters(of: $0, ends, all) }
    }
    let mask = word.reduce(0) { $0 | Self.bit(of: $1) }
    if let index {
      var seen: Set<Int> = []
      index.forEachNumber(near: word) { number in
        if Self.isLikely(mask, masks[number], edits), seen.insert(number).inserted { body(number) }
      }
      return
    }
    for length in max(0, word.count - edits)...min(EditCost.longest, word.count + edits) {
      for number in ofLength[length] where Self.isLikely(mask, masks[Int(number)], edits) {
        body(Int(number))
      }
    }
  }

  private static func bit(of letter: UInt16) -> UInt32 { 1 << (UInt32(letter) & 31) }

  /// Whether no more letters are missing on either side than edits can make good.
  @inline(__always)
  private static func isLikely(_ first: UInt32, _ second: UInt32, _ edits: Int) -> Bool {
    var (more, less) = (first & ~second, second & ~first)
    more &= more &- 1
    less &= less &- 1
    if edits > 1 {
      more &= more &- 1
      less &= less &- 1
    }
    return more | less == 0
  }
}
