import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@testable import Checks

@Suite struct CountingTests {
  @Test("Words keep the numbers in which they came, by their bytes")
  func numbers() {
    var table = WordNumbers(capacity: 1)
    var slow: [[UInt8]: Int] = [:]
    let words = EditDistanceTests.words(3000, longest: 6, letters: "aáb") + ["", "e\u{301}", "é"]
    for word in words {
      let number = table.insert(word)
      #expect(slow[word.bytes, default: number] == number)
      slow[word.bytes] = number
    }
    #expect(table.count == slow.count)
    for (bytes, number) in slow {
      let word = String(decoding: bytes, as: UTF8.self)
      #expect(table.number(of: word) == number && table.word(number).bytes == bytes)
    }
    #expect(table.number(of: "never") == nil)
  }

  @Test("Pairs are counted as a dictionary counts them")
  func pairs() {
    var random = SplitMix64(state: 3)
    var pairs = PairCounts()
    var slow: [[Int]: Int] = [:]
    for _ in 0..<5000 {
      let pair = [Int.random(in: 0..<60, using: &random), Int.random(in: 0..<60, using: &random)]
      pairs.add(pair[0], pair[1])
      slow[pair, default: 0] += 1
    }
    #expect(pairs.count == slow.count)
    for first in 0..<60 {
      for second in 0..<60 { #expect(pairs[first, second] == slow[[first, second], default: 0]) }
    }
  }

  @Test("A full table forgets rare pairs, not frequent ones")
  func limit() {
    var pairs = PairCounts(limit: 100)
    for _ in 0..<10 { pairs.add(0, 1) }
    for number in 0..<5000 { pairs.add(number, number + 2) }
    #expect(pairs.count <= 100)
    #expect(pairs[0, 1] == 10)
  }

  @Test("A text's words are counted in any case, form and apostrophe")
  func usage() {
    let usage = TextUsage(language: .english)
    usage.add(
      "The soldier’s gun, the soldier's gun. We saw Hanoi; the Hanoi café and the CAFE\u{301}.")
    func count(_ word: String) -> Int { usage.count(of: word) }
    #expect(count("the") == 4 && count("soldier's") == 2 && count("gun") == 2)
    #expect(count("hanoi") == 2 && count("café") == 2 && count("nobody") == 0)
    #expect(usage.total == 15)
    #expect(usage.number(of: "hanoi").map(usage.nameCount(of:)) == 2)
    #expect(usage.number(of: "the").map(usage.lowercaseCount(of:)) == 3)
    #expect(usage.number(of: "the").flatMap(usage.spelling(of:)) == "the")
    #expect(usage.number(of: "hanoi").flatMap(usage.spelling(of:)) == nil)
    // A comma parts what stands beside each other.
    #expect(usage.count(of: "soldier's", before: "gun") == 2)
    #expect(usage.count(of: "gun", before: "the") == 0)
  }

  @Test("Vietnamese words are one in both tone styles, in the way they are mostly written")
  func vietnamese() {
    let usage = TextUsage(language: .vietnamese)
    for text in [
      "hòa bình", "hoà bình", UnicodeForm.decomposed.apply(to: "hòa bình"), "kỹ, kĩ, kỹ",
    ] {
      usage.add(text)
    }
    let peace = usage.number(of: usage.folded("hoà"))
    #expect(peace.map(usage.count(of:)) == 3)
    #expect(usage.number(of: usage.folded("kỹ")).flatMap(usage.spelling(of:)) == "kỹ")
    #expect(usage.count(of: usage.folded("hòa"), before: usage.folded("bình")) == 3)
  }

  @Test("A word's share near a place is what counting gives")
  func order() {
    var random = SplitMix64(state: 5)
    let usage = TextUsage(language: .english)
    let order = WordOrder(usage: usage)
    var words: [String] = []
    for unit in 0..<300 {
      let line = (0..<10).map { _ in ["one", "two", "three", "four"].randomElement(using: &random)!
      }
      words += line
      let text = line.joined(separator: " ")
      order.append(usage.add(text, tokens: Tokenizer().tokens(in: text)), unit: unit)
    }
    for position in [0, 5, 1500, 2999] {
      let near = words[max(0, position - 1000)..<min(words.count, position + 1000)]
      let slow = Double(near.count { $0 == "two" }) / Double(max(near.count, 800))
      #expect(abs(order.share(of: "two", around: position) - slow) < 0.002)
      #expect(order.share(of: "five", around: position) == 0)
    }
    #expect(order.position(unit: 12, word: 3) == 123)
    #expect(order.position(unit: 1000, word: 0) == nil)
  }
}
