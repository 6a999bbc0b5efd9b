import Testing
import TextAnalysis
import TranslationModel

@Suite struct LanguageGuessTests {
  @Test(
    "A sentence tells its language",
    arguments: [
      ("Bộ đội hai nước đã cùng nhau giữ vững biên giới.", "vi"),
      ("The soldiers of the two countries held the border with great effort.", "en"),
      ("Die Soldaten der beiden Länder hielten mit großer Mühe die Grenze.", "de"),
      ("Les soldats des deux pays ont gardé la frontière dans la nuit.", "fr"),
      ("A két ország katonái megtartották a határt, és az éjszaka is nyugodt volt.", "hu"),
      ("两国士兵坚守边境。", "zh"), ("兵士たちは国境を守りました。", "ja"), ("Солдаты двух стран удержали границу.", "ru"),
    ])
  func guess(text: String, language: LanguageTag) {
    #expect(LanguageGuess.language(of: text) == language)
    #expect(LanguageGuess.language(of: UnicodeForm.decomposed.apply(to: text)) == language)
  }

  @Test("Nothing speaks for a language", arguments: ["", "123 456", "|", "xqzt"])
  func undecided(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }
}
