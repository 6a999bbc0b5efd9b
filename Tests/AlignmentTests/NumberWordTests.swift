import Testing
import TranslationModel

@testable import Alignment

@Suite struct NumberWordTests {
  static func value(_ word: String) -> Int? {
    var word = word
    return word.withUTF8 { NumberWord.value(of: $0) }
  }

  @Test(
    "Ordinals and roman numerals are numbers",
    arguments: [
      ("19th", 19), ("1st", 1), ("2e", 2), ("1er", 1), ("2ème", 2), ("XIX", 19), ("II", 2),
      ("MCMLXXIX", 1979), ("IV", 4), ("XC", 90),
    ])
  func numbers(word: String, number: Int) { #expect(Self.value(word) == number) }

  @Test(
    "Other words are none",
    arguments: [
      "", "I", "V", "x", "xix", "IIII", "VX", "IXI", "CIVIL", "VV", "XIXth", "A4", "2019", "20x",
      "th", "Việt", "9999999999999th",
    ])
  func words(word: String) { #expect(Self.value(word) == nil) }

  @Test("A century in one notation is that in the other")
  func oneWord() {
    var indexer = TextIndexer()
    let words = indexer.words(of: "Thế kỷ XIX, the 19th, le 19e, 19").map(\.word)
    #expect(Set([words[2], words[5], words[8], words[10]]).count == 1)
  }
}
