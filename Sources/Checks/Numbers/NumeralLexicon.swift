import TextAnalysis
import TranslationModel

/// The words of one language that numbers are made of.
///
/// English and Vietnamese; any other language has digits only.
final class NumeralLexicon {
  /// By the number of a match key; keys of the lexicon are the first in the table of words.
  private var numerals: [Numeral?] = []
  /// Keys with which *triệu*, *tỷ* and *vạn* before them are another word: *triệu tập*.
  private var notAfterScale: Set<Int32> = []
  let language: Language

  enum Language {
    case english
    case vietnamese
    case other
  }

  init(_ language: LanguageTag, types: WordTypes) {
    self.language =
      language.matches(.english) ? .english : language.matches(.vietnamese) ? .vietnamese : .other
    switch self.language {
    case .english: Self.english.forEach { add($0, $1, types) }
    case .vietnamese:
      Self.vietnamese.forEach { add($0, $1, types) }
      notAfterScale = Set(Self.notAfterScale.map { types.key(of: $0) })
    case .other: break
    }
  }

  func numeral(_ key: Int32) -> Numeral? {
    key >= 0 && Int(key) < numerals.count ? numerals[Int(key)] : nil
  }

  /// Whether a scale before this word belongs to it: *triệu tập* (to convene), *tỷ lệ* (a ratio).
  func takesScale(_ key: Int32) -> Bool { notAfterScale.contains(key) }

  private func add(_ words: String, _ numeral: Numeral, _ types: WordTypes) {
    for word in words.split(separator: " ") {
      let key = Int(types.key(of: String(word)))
      while numerals.count <= key { numerals.append(nil) }
      numerals[key] = numeral
    }
  }

  private static let english: [(String, Numeral)] =
    [
      ("zero nought", .unit(0)), ("one", .unit(1)), ("two", .unit(2)), ("three", .unit(3)),
      ("four", .unit(4)), ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)),
      ("eight", .unit(8)), ("nine", .unit(9)), ("ten", .teen(10)), ("eleven", .teen(11)),
      ("twelve", .teen(12)), ("thirteen", .teen(13)), ("fourteen", .teen(14)),
      ("fifteen", .teen(15)), ("sixteen", .teen(16)), ("seventeen", .teen(17)),
      ("eighteen", .teen(18)), ("nineteen", .teen(19)), ("twenty", .ten(20)), ("thirty", .ten(30)),
      ("forty fourty", .ten(40)), ("fifty", .ten(50)), ("sixty", .ten(60)), ("seventy", .ten(70)),
      ("eighty", .ten(80)), ("ninety", .ten(90)), ("hundred hundreds", .hundred),
      ("thousand thousands", .scale(1000)), ("million millions", .scale(1_000_000)),
      ("billion billions", .scale(1_000_000_000)),
      ("trillion trillions", .scale(1_000_000_000_000)), ("dozen dozens", .dozen),
      ("and", .link), ("a an", .article), ("half halves", .half), ("quarter quarters", .quarter),
      ("first", .ordinal(1)), ("second seconds", .ordinal(2)), ("third thirds", .ordinal(3)),
      ("fourth fourths", .ordinal(4)), ("fifth fifths", .ordinal(5)),
      ("sixth sixths", .ordinal(6)), ("seventh sevenths", .ordinal(7)),
      ("eighth eighths", .ordinal(8)), ("ninth ninths", .ordinal(9)),
      ("tenth tenths", .ordinal(10)), ("eleventh", .ordinal(11)), ("twelfth", .ordinal(12)),
      ("thirteenth", .ordinal(13)), ("fourteenth", .ordinal(14)), ("fifteenth", .ordinal(15)),
      ("sixteenth", .ordinal(16)), ("seventeenth", .ordinal(17)), ("eighteenth", .ordinal(18)),
      ("nineteenth", .ordinal(19)), ("twentieth twentieths", .ordinal(20)),
      ("thirtieth", .ordinal(30)), ("fortieth", .ordinal(40)), ("fiftieth", .ordinal(50)),
      ("hundredth hundredths", .ordinal(100)), ("thousandth thousandths", .ordinal(1000)),
      ("once single singular sole only alone unique another each every", .hint([1])),
      ("twice double doubled doubles twofold both either pair pairs couple twin twins", .hint([2])),
      ("triple thrice threefold trio triplets", .hint([3])), ("quadruple", .hint([4])),
      ("nil none null", .hint([0])), ("decade decades", .hint([10])),
      ("century centuries", .hint([100])), ("fortnight", .hint([2, 14, 15])),
      ("noon midday", .hint([12])), ("midnight", .hint([0, 12, 24])),
      ("january jan", .hint([1])), ("february feb", .hint([2])), ("march mar", .hint([3])),
      ("april apr", .hint([4])), ("may", .hint([5])), ("june jun", .hint([6])),
      ("july jul", .hint([7])), ("august aug", .hint([8])), ("september sep sept", .hint([9])),
      ("october oct", .hint([10])), ("november nov", .hint([11])), ("december dec", .hint([12])),
      ("monday mon", .hint([2])), ("tuesday tue", .hint([3])), ("wednesday wed", .hint([4])),
      ("thursday thu", .hint([5])), ("friday fri", .hint([6])), ("saturday sat", .hint([7])),
      ("yearly annually", .hint([1])), ("twenties", .hint([20, 1920])),
      ("thirties", .hint([30, 1930])), ("forties", .hint([40, 1940])),
      ("fifties", .hint([50, 1950])), ("sixties", .hint([60, 1960])),
      ("seventies", .hint([70, 1970])), ("eighties", .hint([80, 1980])),
      ("nineties", .hint([90, 1990])), ("teenage teenager teenagers teens", .hint([13, 19])),
      ("primary", .hint([1])), ("secondary", .hint([2])), ("tertiary", .hint([3])),
    ]

  private static let vietnamese: [(String, Numeral)] = [
    ("không", .unit(0)), ("một mốt", .unit(1)), ("hai", .unit(2)), ("ba", .unit(3)),
    ("bốn tư", .unit(4)), ("năm", .fiveOrYear), ("lăm nhăm", .unit(5)), ("sáu", .unit(6)),
    ("bảy bẩy", .unit(7)),
    ("tám", .unit(8)), ("chín", .unit(9)), ("mười", .teen(10)), ("mươi chục", .tens),
    ("trăm", .hundred), ("nghìn ngàn", .scale(1000)), ("vạn", .scale(10_000)),
    ("triệu", .scale(1_000_000)), ("tỷ tỉ", .scale(1_000_000_000)), ("tá", .dozen),
    ("linh lẻ", .link), ("nửa", .half), ("rưỡi rưởi", .andHalf), ("phần", .parts),
    ("nhất đầu đơn duy mồng mùng", .hint([1])), ("đôi cặp nhì song kép lưỡng", .hint([2])),
    ("tam", .hint([3])), ("tứ", .hint([4])), ("ngũ", .hint([5])), ("lục", .hint([6])),
    ("thất", .hint([7])), ("bát", .hint([8])), ("cửu", .hint([9])), ("thập", .hint([10])),
    ("giêng", .hint([1])), ("chạp", .hint([12])), ("kỷ", .hint([10, 100])), ("niên", .hint([10])),
    ("trưa", .hint([12])),
  ]

  private static let notAfterScale = [
    "tập", "hồi", "chứng", "kiến", "phú", "lệ", "số", "giá", "trọng", "suất", "năng", "vật", "sự",
  ]
}
