import Testing
import TranslationModel

@Suite struct LanguageTagTests {
  @Test(
    "A tag is kept in canonical case",
    arguments: [
      ("vi", "vi"), ("VI_vn", "vi-VN"), ("zh-hant-tw", "zh-Hant-TW"), ("EN-us", "en-US"),
      ("es-419", "es-419"), ("sl-rozaj", "sl-rozaj"),
    ])
  func canonical(written: String, kept: String) {
    #expect(LanguageTag(parsing: written)?.rawValue == kept)
  }

  @Test(
    "What is no tag is refused",
    arguments: ["", "v", "-vi", "vi-", "tiếng", "1a", "englishes2", "a b"])
  func malformed(text: String) {
    #expect(LanguageTag(parsing: text) == nil)
  }

  @Test("A region or a three-letter code is the same language")
  func matching() {
    #expect(LanguageTag("vi-VN").matches("vi"))
    #expect(LanguageTag("VIE").matches("vi-VN"))
    #expect(!LanguageTag.vietnamese.matches("en"))
  }
}
