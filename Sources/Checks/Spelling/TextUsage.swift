import TextAnalysis
public import TranslationModel

/// The words of a text, how often each occurs and beside what: of the text that is checked, and of
/// the user's memory.
///
/// Words count as the same in any case and form, with either apostrophe; in Vietnamese in either
/// tone style too. O(n) in the text; some fifty bytes a kind of word, and thirty a kind of pair.
public final class TextUsage: UsageCounts {
  private let folding: WordFolding
  private let tokenizer = Tokenizer()
  /// Words as they are written.
  private var surfaces = WordNumbers()
  private var surfaceEntries: [SurfaceEntry] = []
  /// Words in their folded form.
  private(set) var words = WordNumbers()
  private var wordEntries: [WordEntry] = []
  private var pairs = PairCounts()
  public private(set) var total = 0
  /// The way in which each word is mostly written in small letters, found when asked for.
  private var usualSurfaces: [Int32] = []
  /// The word that stands for every number.
  let numberWord: Int

  private struct SurfaceEntry {
    var word: Int32
    var count: Int32 = 0
    var shape: WordShape
  }

  private struct WordEntry {
    var count: Int32 = 0
    var lowercase: Int32 = 0
    /// How often it has a capital where the sentence asks for none.
    var name: Int32 = 0
  }

  public init(language: LanguageTag) {
    folding = WordFolding(language: language)
    numberWord = words.insert("#")
    wordEntries.append(WordEntry())
  }

  /// The form in which a word is counted and asked for.
  public func folded(_ word: some StringProtocol) -> String { folding.folded(word) }

  /// Counts the words of a sentence or a paragraph.
  public func add(_ text: String) { _ = add(text, tokens: tokenizer.tokens(in: text)) }

  /// Gives the numbers of the words, in order.
  func add(_ text: String, tokens: [Token]) -> [Int32] {
    var text = text
    var sequence: [Int32] = []
    sequence.reserveCapacity(tokens.count)
    text.withUTF8 { bytes in
      var position = SentencePosition()
      var previous = -1
      var names: [Int32] = []
      var isSentence = false
      for token in tokens {
        switch token.kind {
        case .word:
          let surface = insert(UnsafeBufferPointer(rebasing: bytes[token.range]))
          surfaceEntries[surface].count &+= 1
          let entry = surfaceEntries[surface]
          let word = Int(entry.word)
          wordEntries[word].count &+= 1
          if !entry.shape.contains(.capital) {
            wordEntries[word].lowercase &+= 1
            // Titles have capitals on all but the small words.
            if token.range.count >= 4 { isSentence = true }
          } else if !position.isInitial {
            names.append(entry.word)
          }
          if previous >= 0 { pairs.add(previous, word) }
          previous = word
          sequence.append(entry.word)
        case .number, .alphanumeric, .date, .time:
          wordEntries[numberWord].count &+= 1
          if previous >= 0 { pairs.add(previous, numberWord) }
          previous = numberWord
        default:
          if position.parts(token, in: bytes) { previous = -1 }
        }
        position.pass(token, in: bytes)
      }
      if isSentence { for word in names { wordEntries[Int(word)].name &+= 1 } }
    }
    total += sequence.count
    return sequence
  }

  private func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let surface = surfaces.insert(bytes)
    if surface == surfaceEntries.count {
      let text = String(decoding: bytes, as: UTF8.self)
      let word = words.insert(folding.folded(text))
      if word == wordEntries.count { wordEntries.append(WordEntry()) }
      surfaceEntries.append(SurfaceEntry(word: Int32(word), shape: WordShape(of: text)))
    }
    return surface
  }

  // MARK: What was counted

  public func number(of word: String) -> Int? { words.number(of: word) }
  public func count(of word: Int) -> Int { Int(wordEntries[word].count) }
  public func lowercaseCount(of word: Int) -> Int { Int(wordEntries[word].lowercase) }
  public func nameCount(of word: Int) -> Int { Int(wordEntries[word].name) }

  public func spelling(of word: Int) -> String? {
    if usualSurfaces.count != words.count { findUsualSurfaces() }
    let surface = usualSurfaces[word]
    return surface < 0 ? nil : surfaces.word(Int(surface))
  }

  private func findUsualSurfaces() {
    usualSurfaces = Array(repeating: -1, count: words.count)
    for (surface, entry) in surfaceEntries.enumerated()
    where entry.shape.isDisjoint(with: [.capital, .mixedCapitals]) {
      let usual = usualSurfaces[Int(entry.word)]
      if usual < 0 || surfaceEntries[Int(usual)].count < entry.count {
        usualSurfaces[Int(entry.word)] = Int32(surface)
      }
    }
  }

  public func count(of first: Int, before second: Int) -> Int { pairs[first, second] }

  /// Gives every two words that stand beside each other, and how often they do.
  func forEachPair(_ body: (_ first: Int, _ second: Int, _ count: Int) -> Void) {
    pairs.forEach(body)
  }

  /// How many ways of writing words there are.
  var surfaceCount: Int { surfaces.count }
  /// The number of a way of writing a word; nil when it never occurs.
  func surface(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { surfaces.number(of: bytes) }
  /// The word that a way of writing it belongs to.
  func word(ofSurface surface: Int) -> Int { Int(surfaceEntries[surface].word) }
  func shape(ofSurface surface: Int) -> WordShape { surfaceEntries[surface].shape }
  func count(ofSurface surface: Int) -> Int { Int(surfaceEntries[surface].count) }
  /// A way of writing a word.
  func surface(_ number: Int) -> String { surfaces.word(number) }
}
