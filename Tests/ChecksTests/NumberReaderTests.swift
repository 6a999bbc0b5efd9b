import Testing
import TextAnalysis
import TranslationModel

@testable import Checks

@Suite struct NumberReaderTests {
  private static func quantities(_ text: String, _ language: LanguageTag) -> Quantities {
    let options = CheckOptions(languages: LanguagePair(source: language, target: language))
    return AnalyzedText(text, .target, tools: CheckTools(options: options)).quantities
  }

  private static func values(_ text: String, _ language: LanguageTag) -> [Double] {
    quantities(text, language).numbers.filter { $0.strength != .hint }
      .compactMap { $0.values.first?.approximation }
  }

  @Test(
    "English numbers",
    arguments: [
      ("1,234,567.89", 1_234_567.89), ("1.5 million", 1_500_000), ("two and a half", 2.5),
      ("half a million", 500_000), ("forty-two", 42), ("three hundred and five", 305),
      ("nineteen seventy-five", 1975), ("two thirds", 2.0 / 3), ("20th", 20), ("2½", 2.5),
      ("1/6", 1.0 / 6), ("XX", 20), ("a hundred thousand", 100_000),
    ] as [(String, Double)])
  func english(text: String, value: Double) {
    let values = Self.values(text, .english)
    #expect(values.count == 1 && abs(values[0] - value) < 1e-6, "\(values)")
  }

  @Test(
    "Vietnamese numbers, composed and decomposed",
    arguments: [
      ("1.234.567,89", 1_234_567.89), ("1,5 triệu", 1_500_000), ("ba mươi hai", 32),
      ("hai trăm linh năm", 205), ("một phần sáu", 1.0 / 6), ("nửa triệu", 500_000),
      ("hai nghìn tỷ", 2e12), ("ba mươi lăm", 35), ("một trăm hai mươi ba", 123),
      ("hai triệu rưỡi", 2_500_000), ("1 triệu 200 nghìn", 1_200_000), ("mười hai vạn", 120_000),
    ] as [(String, Double)])
  func vietnamese(text: String, value: Double) {
    for form in [UnicodeForm.composed, .decomposed] {
      let values = Self.values(form.apply(to: text), .vietnamese)
      #expect(values.count == 1 && abs(values[0] - value) < 1e-6, "\(values)")
    }
  }

  @Test("Words that may be something else ask for nothing: years, fathers, calling together")
  func hints() {
    #expect(Self.values("năm nay, ba tôi triệu tập mọi người", .vietnamese).isEmpty)
    #expect(Self.values("In May both of them came once.", .english).isEmpty)
    #expect(Self.values("1.0.2 and 192.168.0.1", .english).isEmpty)
  }

  @Test(
    "Dates of both languages are the same day",
    arguments: [
      ("ngày 30 tháng 4 năm 1975", "April 30, 1975"), ("30/4/1975", "30th of April, 1975"),
      ("30-4-1975", "1975-04-30"), ("tháng 10/1990", "October 1990"),
      ("ngày 2 tháng 9", "2 September"),
    ])
  func dates(vietnamese: String, english: String) {
    let first = Self.quantities(vietnamese, .vietnamese).dates
    let second = Self.quantities(english, .english).dates
    #expect(first.count == 1 && second.count == 1 && first[0].agrees(with: second[0]))
  }

  @Test("A megabyte of digits, of number words and of strokes is read in one pass")
  func long() {
    for piece in ["1", "1.", "1/", "hai ", "một trăm ", "năm 1975 ", "$1 "] {
      let text = String(repeating: piece, count: 20_000)
      _ = Self.quantities(text, .vietnamese)
    }
  }
}
