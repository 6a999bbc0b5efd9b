import TextAnalysis
import TranslationModel

/// The words and symbols of one language that units are called by.
final class UnitLexicon {
  /// A way to write a unit: the keys after the first, and those that make it another word when
  /// they follow: *đồng chí* is no currency.
  private struct Spelling {
    let rest: [Int32]
    let units: [MeasureUnit]
    let notBefore: Set<Int32>
  }

  private var spellings: [Int32: [Spelling]] = [:]
  private let square: Set<Int32>
  private let cubic: Set<Int32>

  init(_ language: LanguageTag, types: WordTypes) {
    square = Set(["square", "sq", "vuông"].map { types.key(of: $0) })
    cubic = Set(["cubic", "khối"].map { types.key(of: $0) })
    for (symbol, unit) in MeasureUnit.symbols { add(symbol, [unit], "", types) }
    let words =
      language.matches(.english)
      ? Self.english : language.matches(.vietnamese) ? Self.vietnamese : []
    for entry in words {
      for name in entry.names.split(separator: "|") {
        add(String(name), entry.units, entry.notBefore, types)
      }
    }
  }

  private func add(_ name: String, _ units: [MeasureUnit], _ notBefore: String, _ types: WordTypes)
  {
    let keys = name.split(separator: " ").map { types.key(of: String($0)) }
    spellings[keys[0], default: []].append(
      Spelling(
        rest: Array(keys.dropFirst()), units: units,
        notBefore: Set(notBefore.split(separator: " ").map { types.key(of: String($0)) })))
    spellings[keys[0]]?.sort { $0.rest.count > $1.rest.count }
  }

  /// What the tokens from one on may name, and the token after them; nil when they name no unit.
  func units(in text: AnalyzedText, at token: Int) -> (units: [MeasureUnit], end: Int)? {
    guard token < text.tokens.count else { return nil }
    switch text.tokens[token].kind {
    case .punctuation, .symbol: return symbol(in: text, at: token)
    case .word, .alphanumeric: return words(in: text, at: token)
    default: return nil
    }
  }

  private func symbol(in text: AnalyzedText, at token: Int) -> ([MeasureUnit], Int)? {
    switch text.scalar(token) {
    case UInt32(UInt8(ascii: "%")), 0xFF05: return ([.percent], token + 1)
    case 0xB0:
      guard token + 1 < text.tokens.count else { return nil }
      if text.isSpelt(token + 1, "C") {
        return ([MeasureUnit(.temperature, 0, code: "C")], token + 2)
      }
      if text.isSpelt(token + 1, "F") {
        return ([MeasureUnit(.temperature, 0, code: "F")], token + 2)
      }
      return nil
    case let scalar:
      return Currency.symbols[scalar].map { ([.currency($0)], token + 1) }
    }
  }

  private func words(in text: AnalyzedText, at token: Int) -> ([MeasureUnit], Int)? {
    let key = text.key(token)
    if square.contains(key) || cubic.contains(key), token + 1 < text.tokens.count,
      let (units, end) = words(in: text, at: token + 1), units.first?.dimension == .length
    {
      return (units.map { $0.raised(to: square.contains(key) ? 2 : 3) }, end)
    }
    guard let candidates = spellings[key] else { return nil }
    for spelling in candidates {
      let end = token + 1 + spelling.rest.count
      guard end <= text.tokens.count,
        spelling.rest.indices.allSatisfy({ text.key(token + 1 + $0) == spelling.rest[$0] })
      else { continue }
      if end < text.tokens.count, spelling.notBefore.contains(text.key(end)) { return nil }
      return raised(spelling.units, text, end)
    }
    return nil
  }

  /// 5 km *vuông*, 60 km*/h*
  private func raised(
    _ units: [MeasureUnit], _ text: AnalyzedText, _ end: Int
  ) -> ([MeasureUnit], Int) {
    guard end < text.tokens.count, units.first?.dimension == .length else { return (units, end) }
    let key = text.key(end)
    if square.contains(key) { return (units.map { $0.raised(to: 2) }, end + 1) }
    if cubic.contains(key) { return (units.map { $0.raised(to: 3) }, end + 1) }
    if text.scalar(end) == UInt32(UInt8(ascii: "/")), text.touchesPrevious(end),
      end + 1 < text.tokens.count, text.isSpelt(end + 1, "h") || text.isSpelt(end + 1, "giờ"),
      let unit = units.first
    {
      return ([MeasureUnit(.speed, unit.factor / 1000)], end + 2)
    }
    return (units, end)
  }

  private typealias Entry = (names: String, units: [MeasureUnit], notBefore: String)

  private static let day = 86_400.0

  private static let english: [Entry] = [
    ("kilometer|kilometers|kilometre|kilometres|kms", [MeasureUnit(.length, 1000)], ""),
    ("meter|meters|metre|metres", [MeasureUnit(.length, 1)], ""),
    ("centimeter|centimeters|centimetre|centimetres", [MeasureUnit(.length, 0.01)], ""),
    ("millimeter|millimeters|millimetre|millimetres", [MeasureUnit(.length, 0.001)], ""),
    ("mile|miles", [MeasureUnit(.length, 1609.344)], ""),
    ("foot|feet", [MeasureUnit(.length, 0.3048)], ""),
    ("inch|inches", [MeasureUnit(.length, 0.0254)], ""),
    ("yard|yards", [MeasureUnit(.length, 0.9144)], ""),
    ("hectare|hectares", [MeasureUnit(.area, 10_000)], ""),
    ("acre|acres", [MeasureUnit(.area, 4047)], ""),
    ("liter|liters|litre|litres", [MeasureUnit(.volume, 1)], ""),
    ("gallon|gallons", [MeasureUnit(.volume, 3.785)], ""),
    ("kilogram|kilograms|kilo|kilos", [MeasureUnit(.mass, 1)], ""),
    ("gram|grams", [MeasureUnit(.mass, 0.001)], ""),
    ("milligram|milligrams", [MeasureUnit(.mass, 1e-6)], ""),
    ("ton|tons|tonne|tonnes", [MeasureUnit(.mass, 1000)], ""),
    ("pound|pounds", [MeasureUnit(.mass, 0.4536), .currency("GBP")], ""),
    ("ounce|ounces", [MeasureUnit(.mass, 0.02835)], ""),
    ("percent|per cent", [.percent], ""),
    ("millisecond|milliseconds", [MeasureUnit(.time, 0.001)], ""),
    ("second|seconds|secs", [MeasureUnit(.time, 1)], ""),
    ("minute|minutes|mins", [MeasureUnit(.time, 60)], ""),
    ("hour|hours|hrs|hr", [MeasureUnit(.time, 3600)], ""),
    ("day|days", [MeasureUnit(.time, day)], ""),
    ("week|weeks", [MeasureUnit(.time, 7 * day)], ""),
    ("month|months", [MeasureUnit(.time, 30.44 * day)], ""),
    ("year|years|yrs", [MeasureUnit(.time, 365.25 * day)], "old"),
    ("decade|decades", [MeasureUnit(.time, 3652.5 * day)], ""),
    ("century|centuries", [MeasureUnit(.time, 36525 * day)], ""),
    ("degrees celsius|degree celsius", [MeasureUnit(.temperature, 0, code: "C")], ""),
    ("degrees fahrenheit", [MeasureUnit(.temperature, 0, code: "F")], ""),
    ("pixel|pixels", [MeasureUnit(.pixels, 1)], ""),
    ("dollar|dollars|us dollars|bucks", [.currency("USD")], ""),
    ("euro|euros", [.currency("EUR")], ""), ("dong|dongs", [.currency("VND")], ""),
    ("yen", [.currency("JPY")], ""), ("yuan", [.currency("CNY")], ""),
  ]

  private static let vietnamese: [Entry] = [
    ("ki lô mét|kilômét|kilomet|kilômet|cây số|cây", [MeasureUnit(.length, 1000)], ""),
    ("mét", [MeasureUnit(.length, 1)], ""),
    ("xăng ti mét|centimet|xentimét|xăngtimét|phân", [MeasureUnit(.length, 0.01)], "khối"),
    ("milimet|mili mét|milimét|li", [MeasureUnit(.length, 0.001)], ""),
    ("dặm", [MeasureUnit(.length, 1609.344)], ""),
    ("feet|foot", [MeasureUnit(.length, 0.3048)], ""),
    ("inch|inches", [MeasureUnit(.length, 0.0254)], ""),
    ("héc ta|hecta|hécta|ha", [MeasureUnit(.area, 10_000)], ""),
    ("lít", [MeasureUnit(.volume, 1)], ""),
    ("ki lô gam|kilogam|kilôgam|ki lô|kí lô|ký lô|cân|ký|kí", [MeasureUnit(.mass, 1)], ""),
    ("gam|gram", [MeasureUnit(.mass, 0.001)], ""), ("tấn", [MeasureUnit(.mass, 1000)], "công"),
    ("tạ", [MeasureUnit(.mass, 100)], ""), ("phần trăm", [.percent], ""),
    ("mili giây|miligiây", [MeasureUnit(.time, 0.001)], ""),
    ("giây", [MeasureUnit(.time, 1)], ""), ("phút", [MeasureUnit(.time, 60)], ""),
    ("giờ|tiếng|tiếng đồng hồ", [MeasureUnit(.time, 3600)], ""),
    ("ngày", [MeasureUnit(.time, day)], ""), ("tuần", [MeasureUnit(.time, 7 * day)], ""),
    ("tháng", [MeasureUnit(.time, 30.44 * day)], ""),
    ("năm", [MeasureUnit(.time, 365.25 * day)], ""),
    ("thập kỷ|thập niên", [MeasureUnit(.time, 3652.5 * day)], ""),
    ("thế kỷ", [MeasureUnit(.time, 36525 * day)], ""),
    ("độ c", [MeasureUnit(.temperature, 0, code: "C")], ""),
    ("độ f", [MeasureUnit(.temperature, 0, code: "F")], ""),
    ("điểm ảnh", [MeasureUnit(.pixels, 1)], ""),
    ("đồng", [.currency("VND")], "chí minh đội nghiệp bào tiền hồ ruộng bằng"),
    ("đô la|đôla|đô la mỹ|đô|đô mỹ", [.currency("USD")], "thị đốc vật hộ"),
    ("euro|ơ rô", [.currency("EUR")], ""), ("bảng anh|bảng", [.currency("GBP")], ""),
    ("yên", [.currency("JPY")], ""), ("nhân dân tệ|tệ", [.currency("CNY")], ""),
  ]
}
