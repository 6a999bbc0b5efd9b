import TestSupport
import Testing
import TextAnalysis

@Suite struct SyllableListTests {
  @Test("All syllables are listed, each once, in composed letters of the new style")
  func all() {
    let spellings = Syllable.all.map { $0.spelling(.new) }
    #expect(spellings.count == 17_696)
    #expect(Set(spellings.map(\.bytes)).count == spellings.count)
    let toneless = Set(Syllable.all.map { $0.toneless.bytes })
    #expect(toneless == Set(SyllableInventory.all.map { $0 }))
  }

  @Test(
    "Keystrokes make what the input method would have written",
    arguments: [
      ("tieengs", InputMethod.telex, "tiếng"), ("dduwowcj", .telex, "được"),
      ("tie61ng", .vni, "tiếng"), ("toi", .telex, nil), ("café", .telex, nil), ("", .vni, nil),
    ] as [(String, InputMethod, String?)])
  func typing(keystrokes: String, method: InputMethod, syllable: String?) {
    #expect(method.syllable(typedAs: keystrokes)?.bytes == syllable?.bytes)
  }
}
