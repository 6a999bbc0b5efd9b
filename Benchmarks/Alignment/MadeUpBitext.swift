import Alignment
import TranslationModel

/// Two texts in two languages that do not exist, with the alignment that made them.
///
/// Words are drawn as in real texts, few often and many seldom; a translation has a word for each
/// word, one in ten left out, in another order. Some sentences are joined or left out, and each
/// thousandth sentence begins a gap of twenty. The same size gives the same texts.
struct MadeUpBitext {
  private(set) var source: [String] = []
  private(set) var target: [String] = []
  private(set) var gold: [AlignedPositions] = []

  init(sentences: Int) {
    var dice = Dice(sentences)
    var gap = 0
    while source.count < sentences {
      let words = (0..<dice.roll(18) + 4).map { _ in dice.word() }
      let roll = dice.roll(1000)
      if roll == 0 { gap = 20 }
      gap -= 1
      if gap > 0 || roll < 20 {
        add([Self.sentence(words, in: .source)], [])
      } else if roll < 40 {
        add([], [Self.sentence(words, in: .target)])
      } else {
        let half = words.count / 2
        let one = Self.sentence(words[..<half], in: .source)
        let other = Self.sentence(words[half...], in: .source)
        let translation = words.filter { _ in dice.roll(10) > 0 }
        let middle = translation.count / 2
        let first = Self.sentence(translation[..<middle], in: .target)
        let second = Self.sentence(translation[middle...], in: .target)
        switch roll {
        case 40..<80: add([one, other], ["\(first) \(second)"])
        case 80..<120: add(["\(one) \(other)"], [first, second])
        default: add(["\(one) \(other)"], ["\(first) \(second)"])
        }
      }
    }
  }

  private mutating func add(_ sources: [String], _ targets: [String]) {
    gold.append(
      AlignedPositions(
        source: Array(source.count..<source.count + sources.count),
        target: Array(target.count..<target.count + targets.count)))
    source += sources
    target += targets
  }

  /// Each word has a spelling of its own in each language; one in twenty is a name or a number.
  private static func sentence(_ words: some Sequence<Int>, in side: Side) -> String {
    words.map { word in
      word % 20 == 0 ? "\(word)" : Self.spelling(word * 2 + (side == .source ? 0 : 1))
    }.joined(separator: " ") + "."
  }

  private static func spelling(_ number: Int) -> String {
    var rest = UInt64(number &* 2_654_435_761 % 1_000_003)
    var text = ""
    repeat {
      text += ["b", "d", "g", "h", "k", "l", "m", "n", "s", "t"][Int(rest % 10)]
      text += ["a", "e", "i", "o", "u"][Int(rest / 10 % 5)]
      rest /= 50
    } while rest > 0
    return text
  }
}

extension Dice {
  /// A word by its rank; ranks fall off as in Zipf's law.
  fileprivate mutating func word() -> Int {
    let range = 1 << (roll(14) + 2)
    return roll(range)
  }
}
