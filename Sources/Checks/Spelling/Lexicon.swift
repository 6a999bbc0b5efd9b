/// The words of a language from lists, with how common each is: what a dictionary that only knows
/// right from wrong cannot tell.
public final class Lexicon: Sendable {
  /// How common a word is, in the steps of SCOWL: 10 for the commonest, 80 for what few people know.
  typealias Level = UInt8

  struct Entry: Sendable {
    /// Of the word in small letters; ``unlisted`` when it is a name only.
    var level: Level
    /// Of the word with a capital; ``unlisted`` when it is none.
    var nameLevel: Level
    var varieties: EnglishVariety
  }

  static let unlisted: Level = .max
  /// The level of words whose list says nothing about it.
  static let plainLevel: Level = 60
  /// Words beyond this level are too rare to pass for right.
  static let rarestKnown: Level = 70

  private let words: WordNumbers
  private let entries: [Entry]
  private let accepted: EnglishVariety
  /// Whether its lists tell common words from rare ones.
  let hasLevels: Bool

  /// A list of words, all of one kind.
  public convenience init(words: some Sequence<String>) {
    var builder = LexiconBuilder()
    for var word in words {
      word.withUTF8 { builder.insert($0, level: Self.plainLevel, variety: .common) }
    }
    self.init(builder, hasLevels: false, accepted: .all)
  }

  init(_ builder: consuming LexiconBuilder, hasLevels: Bool, accepted: EnglishVariety) {
    words = builder.words
    entries = builder.entries
    self.hasLevels = hasLevels
    self.accepted = accepted
  }

  /// Whether it tells whose spelling a word is, and takes all for right.
  var knowsAllVarieties: Bool { hasLevels && accepted == .all }

  var count: Int { words.count }
  func word(_ number: Int) -> String { words.word(number) }
  func entry(_ number: Int) -> Entry { entries[number] }

  /// What is known of a word in its folded form; nil when nothing is.
  func entry(of word: String) -> Entry? { words.number(of: word).map { entries[$0] } }

  /// The level of a word in small letters, when it is one of the variety that is asked for.
  func level(of word: String) -> Level {
    guard let entry = entry(of: word), !entry.varieties.isDisjoint(with: accepted) else {
      return Self.unlisted
    }
    return entry.level
  }

  /// Whether a word is right as it is written.
  func knows(_ word: String, capitalized: Bool) -> Bool {
    guard let entry = entry(of: word), isAccepted(entry) else { return false }
    return entry.level <= Self.rarestKnown || (capitalized && entry.nameLevel != Self.unlisted)
  }

  func isAccepted(_ entry: Entry) -> Bool { !entry.varieties.isDisjoint(with: accepted) }
}

/// Gathers the words of a ``Lexicon``.
struct LexiconBuilder {
  private(set) var words: WordNumbers
  private(set) var entries: [Lexicon.Entry] = []

  init(capacity: Int = 500) { words = WordNumbers(capacity: capacity) }

  /// Takes a word as its list writes it; what is listed twice keeps the commoner level.
  mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, level: Lexicon.Level, variety: EnglishVariety
  ) {
    // A possessive is as right as what stands before it.
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) { return }
    let isName: Bool
    let number: Int
    if word.allSatisfy({ $0 < 0x80 }) {
      isName = word.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      number = isName ? insertLowercased(word) : words.insert(word)
    } else {
      let text = String(decoding: word, as: UTF8.self)
      let folded = WordFolding.plain(text)
      isName =
        !folded.utf8.elementsEqual(text.utf8)
        && text.unicodeScalars.contains(where: \.properties.isUppercase)
      number = words.insert(folded)
    }
    if number == entries.count {
      entries.append(
        Lexicon.Entry(level: Lexicon.unlisted, nameLevel: Lexicon.unlisted, varieties: []))
    }
    if isName {
      entries[number].nameLevel = min(entries[number].nameLevel, level)
    } else {
      entries[number].level = min(entries[number].level, level)
    }
    entries[number].varieties.insert(variety)
  }

  private mutating func insertLowercased(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { lower in
      for (offset, byte) in word.enumerated() {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        lower[offset] = isUpper ? byte | 0x20 : byte
      }
      return words.insert(UnsafeBufferPointer(lower))
    }
  }
}
