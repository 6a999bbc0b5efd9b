import TextAnalysis
import TranslationModel

/// The Vietnamese syllables that are known to be written: those of a dictionary, and those that recur
/// in the user's memory and in the text.
///
/// Numbered, and found by what is mistaken for them: the same letters with other marks, one letter
/// too many, too few, wrong or swapped, keystrokes of an input method that was off.
final class SyllableInventory {
  /// What recurs so often is written on purpose.
  static let recurring = 3

  private let folding = WordFolding(language: .vietnamese)
  private var keys = WordNumbers(capacity: 8000)
  private var spellings: [String] = []
  private let neighbourhood = WordNeighbourhood()
  /// By the letters without marks.
  private var withLetters: [String: [Int]] = [:]
  private var searchKeys: [String] = []

  init(dictionary: SpellingDictionary?, text: TextUsage, memory: (any UsageCounts)?) {
    for (spelling, key) in Self.all {
      let isWritten =
        text.number(of: key).map { text.lowercaseCount(of: $0) >= Self.recurring } == true
        || memory.flatMap { memory in
          memory.number(of: key).map { memory.lowercaseCount(of: $0) >= Self.recurring }
        } == true
      guard isWritten || dictionary?.contains(spelling) == true else { continue }
      insert(key, spelling)
    }
  }

  /// The spellings of all syllables in the new style, and their keys. Made once.
  private static let all = Syllable.all.map { syllable in
    let spelling = syllable.spelling(.new)
    return (spelling: spelling, key: TextKey.match.key(of: spelling))
  }

  private func insert(_ key: String, _ spelling: String) {
    let number = keys.insert(key)
    guard number == spellings.count else { return }
    spellings.append(spelling)
    var key = key
    key.withUTF8 { neighbourhood.add($0) }
    let letters = TextKey.search.key(of: spelling)
    searchKeys.append(letters)
    withLetters[letters, default: []].append(number)
  }

  var count: Int { spellings.count }
  func key(_ number: Int) -> String { keys.word(number) }
  func number(of key: String) -> Int? { keys.number(of: key) }
  /// A syllable in composed small letters, in the new style.
  func spelling(_ number: Int) -> String { spellings[number] }

  /// Whether the letters of a word carry marks in some syllable, and in none go without.
  func isAlwaysMarked(_ key: String) -> Bool {
    withLetters[key] != nil && number(of: key) == nil
  }

  /// The syllables with the same letters, whatever their marks.
  func withMarks(_ letters: String) -> [Int] { withLetters[letters] ?? [] }

  /// What may have been meant by a word, in its folded form.
  func candidates(for key: String) -> [SyllableCandidate] {
    let letters = TextKey.search.key(of: key)
    var costs: [Int: Double] = [:]
    func take(_ number: Int, _ cost: Double) {
      costs[number] = min(costs[number] ?? .infinity, cost)
    }
    for number in withLetters[letters] ?? [] {
      take(number, MarkDistance.cost(of: key, for: keys.word(number)))
    }
    for (number, cost) in neighbourhood.words(near: Letters(of: key), edits: 1)
    where searchKeys[number] != letters {
      take(number, Double(cost) / 100)
    }
    for method in [InputMethod.telex, .vni] {
      guard let typed = method.syllable(typedAs: key),
        let number = number(of: folding.folded(typed))
      else { continue }
      take(number, Self.rawTyping)
    }
    if let own = number(of: key) { costs[own] = nil }
    return costs.map { SyllableCandidate(number: $0, cost: $1) }
      .sorted { ($0.cost, $0.number) < ($1.cost, $1.number) }
  }

  private static let rawTyping = 0.4
}
