import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@testable import Checks

@Suite struct SyllableSpellingTests {
  private let text = TextUsage(language: .vietnamese)
  private let inventory: SyllableInventory

  init() {
    for _ in 0..<5 {
      text.add("quân tình nguyện Việt Nam giúp nhân dân ở biên giới phía tây, khoẻ và vui")
    }
    inventory = SyllableInventory(dictionary: nil, text: text, memory: nil)
  }

  @Test("Candidates are what a comparison with all syllables finds")
  func candidates() {
    #expect(inventory.count == 14)
    for typed in ["quan", "nguyên", "giơi", "biên", "biê", "tieen", "dan", "khỏe", "vuii", "tinhf"]
    {
      let key = text.folded(typed)
      let found = Set(inventory.candidates(for: key).map(\.number))
      let letters = TextKey.search.key(of: key)
      for number in 0..<inventory.count {
        let other = inventory.key(number)
        let hasLetters = TextKey.search.key(of: other) == letters
        let isNear = EditDistanceTests.distance(key, other) == 1
        let isTyped = InputMethod.telex.syllable(typedAs: key).map(text.folded) == other
        let isOther = !other.utf8.elementsEqual(key.utf8)
        #expect(
          found.contains(number) == ((hasLetters || isNear || isTyped) && isOther),
          "\(typed) \(other)")
      }
    }
  }

  @Test(
    "Marks cost by how many differ",
    arguments: [
      ("quân", "quân", 0.0), ("quan", "quân", 1), ("quần", "quân", 1), ("quán", "quân", 2),
      ("dan", "dân", 1), ("dan", "đân", 2), ("duong", "đường", 4),
    ])
  func marks(typed: String, intended: String, cost: Double) {
    for form in [UnicodeForm.composed, .decomposed] {
      #expect(MarkDistance.cost(of: form.apply(to: typed), for: form.apply(to: intended)) == cost)
    }
  }

  @Test("Marks are restored by the best of all ways to put them")
  func restored() {
    let usage = TextUsage(language: .vietnamese)
    for text in [
      "biên giới", "biên giới", "biển xanh", "giời ơi", "phía tây", "tay phải", "phía tây",
    ] {
      for _ in 0..<3 { usage.add(text) }
    }
    let inventory = SyllableInventory(dictionary: nil, text: usage, memory: nil)
    let channel = SyllableChannel(text: usage, memory: nil)
    let missing = MissingMarks(inventory: inventory, channel: channel) { _ in 1 }
    let letters = ["bien", "gioi", "phia", "tay"]
    func score(_ path: [Int]) -> Double {
      var previous: SyllableChannel.Word?
      return path.reduce(0) { sum, number in
        let word = channel.word(inventory.key(number))
        defer { previous = word }
        return sum + channel.score(previous, word, nil)
      }
    }
    let all = letters.reduce([[]] as [[Int]]) { paths, letters in
      paths.flatMap { path in inventory.withMarks(letters).map { path + [$0] } }
    }
    #expect(all.count == 8)
    let best = missing.restored(letters)
    #expect(abs(score(best) - (all.map(score).max() ?? 0)) < 1e-9)
    #expect(best.map(inventory.spelling) == ["biên", "giới", "phía", "tây"])
    #expect(missing.restored([]).isEmpty)
  }

  @Test("The style of a text is the one it uses most, names apart")
  func style() {
    let usage = TextUsage(language: .vietnamese)
    for text in ["hòa bình, khỏe", "hoà", "Khánh Hoà Thuý Thuý Thuý"] { usage.add(text) }
    let count = ToneStyleCount(of: usage)
    #expect(count.old == 2 && count.new == 1 && count.usual == .old)
    #expect(count.apply(to: "thuỷ").utf8.elementsEqual("thủy".utf8))
    #expect(count.apply(to: "video") == "video")
    #expect(ToneStyleCount().usual == .new)
  }

  @Test("Words are known with their neighbours; a comma parts them, a number is one")
  func wordsInLine() {
    let usage = TextUsage(language: .vietnamese)
    let text = "Một hai, ba 4 “năm” …"
    usage.add(text)
    let words = usage.wordsInLine(text, tokens: Tokenizer().tokens(in: text))
    func word(_ number: Int?) -> String { number.map(usage.words.word) ?? "-" }
    #expect(
      words.map { "\(word($0.left)) \(word($0.word)) \(word($0.right))" } == [
        "- một hai", "một hai -", "- ba #", "# năm -",
      ])
  }
}
