import TestSupport
import Testing
import TextAnalysis

@Suite struct WordTypesTests {
  @Test(
    "Words that differ in case, form or tone style have one key, and a key is its own",
    arguments: [("Hòa", "hoà"), ("BỘ", "bộ"), ("Kỹ", "kĩ"), ("Don’t", "don't"), ("x", "X")])
  func keys(first: String, second: String) {
    let types = WordTypes()
    let key = types.key(of: first)
    #expect(types.key(of: second) == key)
    #expect(types.key(of: UnicodeForm.decomposed.apply(to: first)) == key)
    #expect(types[key].key == key)
    #expect(types.text(of: key).bytes == TextKey.match.key(of: first).bytes)
    #expect(types.key(of: "other") != key)
  }

  @Test("The same word has the same number, and looking it up adds nothing")
  func numbers() {
    let types = WordTypes()
    let number = types.number(of: "Nguyễn")
    #expect(types.number(of: "Nguyễn") == number)
    let count = types.count
    var other = "Trần"
    #expect(other.withUTF8 { types.find($0) } == WordTypes.unlisted)
    #expect(types.count == count)
    #expect(types.number(of: String(repeating: "a", count: 101)) == WordTypes.unlisted)
  }

  @Test("Capitals are told by the letters, whatever stands between them")
  func capitals() {
    for (word, expected) in [
      ("đi", Capitals.none), ("Đi", .initial), ("I", .initial), ("WHO", .all), ("UBND", .all),
      ("JavaScript", .mixed), ("iPhone", .mixed), ("O’Neil", .mixed), ("1st", .none), ("", .none),
      ("日本", .none), ("U.S", .all),
    ] {
      #expect(Capitals(of: word) == expected, "\(word)")
      #expect(Capitals(of: UnicodeForm.decomposed.apply(to: word)) == expected, "\(word)")
    }
  }

  @Test("A syllable with a mark is told from one without, and from none")
  func syllables() {
    let types = WordTypes()
    #expect(types[types.number(of: "quân")].syllable == .marked)
    #expect(types[types.number(of: UnicodeForm.decomposed.apply(to: "bộ"))].syllable == .marked)
    #expect(types[types.number(of: "can")].syllable == .plain)
    #expect(types[types.number(of: "the")].syllable == .plain)
    #expect(types[types.number(of: "from")].syllable == .none)
    #expect(types[types.number(of: "été")].syllable == .none)
  }

  @Test("A text's words are numbered, its figures are not added", arguments: ["a 12 bộ, 7h30"])
  func tokenized(text: String) {
    let types = WordTypes()
    let known = types.number(of: "12")
    let tokenized = TokenizedText(text, types: types)
    #expect(tokenized.bytes == text.bytes)
    #expect(
      tokenized.words == [
        types.number(of: "a"), known, types.number(of: "bộ"), WordTypes.unlisted,
        WordTypes.unlisted,
      ])
    #expect(text[utf8Range: tokenized.range(0, 2)] == "a 12 bộ")
  }
}
