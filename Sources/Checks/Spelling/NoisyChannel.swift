import Glibc

/// How likely a word was meant where another was typed: how common it is, times how easily it is
/// mistyped so, times how well it goes with the words beside it (the noisy channel of Kernighan,
/// Church & Gale, 1990).
///
/// How common a word is, its level in the lists tells, and better: the text itself, the part of it
/// round the place, the user's memory.
struct NoisyChannel {
  /// The words beside a place, folded; nil at an end or a comma.
  struct Context {
    var left: String?
    var right: String?
    /// The place in the text, in words; nil when it isn't known.
    var position: Int?
  }

  /// Of 1.00 of an edit's cost.
  private static let costWeight = 1.5
  /// Texts that are shorter count as if they were so long, lest one word weigh too much.
  private static let leastWords = 800.0
  /// What a pair that was never met is worth.
  private static let smoothing = 20.0

  let known: KnownWords
  let text: TextUsage
  let order: WordOrder
  let memory: (any UsageCounts)?
  let classes: ClassUsage

  init(known: KnownWords, text: TextUsage, order: WordOrder, memory: (any UsageCounts)?) {
    self.known = known
    self.text = text
    self.order = order
    self.memory = memory
    classes = ClassUsage(text: text)
  }

  /// The score of a candidate without looking at the words beside it.
  func score(_ candidate: Candidate) -> Double {
    share(of: candidate.word, near: nil) - Self.costWeight * Double(candidate.cost) / 100
  }

  /// The score of a candidate at a place.
  func score(_ candidate: Candidate, in context: Context) -> Double {
    share(of: candidate.word, near: context.position) - Self.costWeight * Double(candidate.cost)
      / 100
      + 0.5 * fit(of: candidate.word, context)
  }

  /// The logarithm of a word's share of texts like this one.
  func share(of word: String, near position: Int?) -> Double {
    if let space = word.firstIndex(of: " ") {
      let parts = [String(word[..<space]), String(word[word.index(after: space)...])]
      return parts.map { share(of: $0, near: position) }.min().map { $0 - 0.5 } ?? -9
    }
    let folded = WordFolding.plain(word)
    let isName = !folded.utf8.elementsEqual(word.utf8)
    var sum = 0.4 * pow(10, known.prior(of: folded, isName: isName))
    sum += 0.75 * Double(text.count(of: folded)) / max(Double(text.total), Self.leastWords)
    if let position {
      sum += order.share(of: folded, around: position)
    }
    if let memory {
      sum += 0.5 * Double(memory.count(of: folded)) / max(Double(memory.total), Self.leastWords)
    }
    return log10(sum)
  }

  /// How much better a word goes with its neighbours than with any.
  func fit(of word: String, _ context: Context) -> Double {
    let parts = WordFolding.plain(word).split(separator: " ").map(String.init)
    guard let first = parts.first, let last = parts.last else { return 0 }
    var sum = 0.0
    if let left = context.left { sum += fit(pair: (left, first), of: first, isBefore: true) }
    if let right = context.right { sum += fit(pair: (last, right), of: last, isBefore: false) }
    // Two words in place of one must go with each other too.
    if parts.count == 2 { sum += min(0, fit(pair: (first, last), of: last, isBefore: true)) }
    return sum
  }

  /// - Parameter isBefore: whether the first of the pair is the neighbour, and not the word.
  private func fit(pair: (String, String), of word: String, isBefore: Bool) -> Double {
    let other = isBefore ? pair.0 : pair.1
    let share =
      (count(of: other) + 0.5) / (3 * Double(text.total) + Double(memory?.total ?? 0) + 1)
    let expected =
      Self.smoothing
      * (isBefore
        ? classes.share(of: other, before: word, otherwise: share)
        : classes.share(of: other, after: word, otherwise: share))
    return log10((count(of: pair) + expected) / (count(of: word) + Self.smoothing) / share)
  }

  /// Three times in the text, once in the memory.
  private func count(of word: String) -> Double {
    3 * Double(text.count(of: word)) + Double(memory?.count(of: word) ?? 0)
  }

  private func count(of pair: (String, String)) -> Double {
    3 * Double(text.count(of: pair.0, before: pair.1))
      + Double(memory?.count(of: pair.0, before: pair.1) ?? 0)
  }
}
