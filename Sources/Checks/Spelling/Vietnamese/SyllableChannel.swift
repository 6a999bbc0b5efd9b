import Glibc

/// How well a syllable goes between two others: by how often the text and the user's memory have it
/// beside them, smoothed by how common it is (add-K).
struct SyllableChannel {
  /// A word by its numbers in the text's and the memory's counts; nil where it never occurs.
  struct Word {
    var text: Int?
    var memory: Int?
  }

  /// The text counts so many times.
  private static let weight = 3.0
  /// How many times a pair is taken for seen in proportion to its words.
  private static let smoothing = 30.0
  /// Fewer words count as if they were so many, lest one that is new weigh too much.
  private static let leastWords = 5000.0

  let text: TextUsage
  let memory: (any UsageCounts)?
  private let total: Double

  init(text: TextUsage, memory: (any UsageCounts)?) {
    self.text = text
    self.memory = memory
    total = max(
      Self.weight * Double(text.total) + Double(memory?.total ?? 0), Self.leastWords)
  }

  func word(_ key: String) -> Word {
    Word(text: text.number(of: key), memory: memory?.number(of: key))
  }

  /// The logarithm of a word's likelihood at a place.
  ///
  /// - Parameter isTyped: the word stands there, which does not speak for it.
  func score(_ left: Word?, _ word: Word, _ right: Word?, isTyped: Bool = false) -> Double {
    let own = isTyped ? Self.weight : 0
    let count = max(0, count(word) - own)
    let share = (count + 0.5) / total
    var score = 0.0
    if let left {
      let pairs = max(0, pairs(left, word) - own)
      score += log10((pairs + Self.smoothing * share) / (self.count(left) + Self.smoothing))
    } else {
      score += log10(share)
    }
    if let right {
      let pairs = max(0, pairs(word, right) - own)
      let rightShare = (self.count(right) + 0.5) / total
      score += log10((pairs + Self.smoothing * rightShare) / (count + Self.smoothing))
    }
    return score
  }

  /// How often a word was seen beside its neighbours.
  func seen(_ left: Word?, _ word: Word, _ right: Word?) -> Int {
    (left.map { seen($0, word) } ?? 0) + (right.map { seen(word, $0) } ?? 0)
  }

  private func seen(_ first: Word, _ second: Word) -> Int {
    inText(first, second) + inMemory(first, second)
  }

  private func pairs(_ first: Word, _ second: Word) -> Double {
    Self.weight * Double(inText(first, second)) + Double(inMemory(first, second))
  }

  private func inText(_ first: Word, _ second: Word) -> Int {
    guard let first = first.text, let second = second.text else { return 0 }
    return text.count(of: first, before: second)
  }

  private func inMemory(_ first: Word, _ second: Word) -> Int {
    guard let memory, let first = first.memory, let second = second.memory else { return 0 }
    return memory.count(of: first, before: second)
  }

  /// How often a word occurs, in the text and the memory.
  func occurrences(of word: Word) -> Double {
    Double(word.text.map(text.count(of:)) ?? 0)
      + Double(word.memory.flatMap { memory?.count(of: $0) } ?? 0)
  }

  private func count(_ word: Word) -> Double {
    Self.weight * Double(word.text.map(text.count(of:)) ?? 0)
      + Double(word.memory.flatMap { memory?.count(of: $0) } ?? 0)
  }
}
