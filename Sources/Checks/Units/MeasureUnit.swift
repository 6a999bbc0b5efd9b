/// A unit that numbers are counted in.
struct MeasureUnit: Hashable {
  enum Dimension: Hashable {
    case length
    case area
    case volume
    case mass
    case time
    case speed
    case temperature
    case storage
    case frequency
    case power
    case voltage
    case pixels
    case share
    case currency
  }

  let dimension: Dimension
  /// How many of the dimension's first unit it holds; 0 where units of one dimension do not
  /// convert by a factor (degrees, currencies).
  let factor: Double
  /// Tells apart what does not convert: `C`, `F`, a currency's ISO 4217 code.
  let code: String

  init(_ dimension: Dimension, _ factor: Double, code: String = "") {
    self.dimension = dimension
    self.factor = factor
    self.code = code
  }

  static let percent = MeasureUnit(.share, 1)

  static func currency(_ code: String) -> MeasureUnit { MeasureUnit(.currency, 0, code: code) }

  /// The unit squared or cubed.
  func raised(to power: Int) -> MeasureUnit {
    guard dimension == .length, power > 1 else { return self }
    return MeasureUnit(
      power == 2 ? .area : .volume, power == 2 ? factor * factor : factor * factor * factor * 1000)
  }

  /// Whether so many of this unit are about so many of another one: within 8 %, as people round.
  func holds(_ count: Double, as other: Double, of unit: MeasureUnit) -> Bool {
    guard dimension == unit.dimension else { return false }
    if dimension == .temperature { return temperatureMatches(count, other, unit) }
    guard factor > 0, unit.factor > 0 else { return false }
    let (first, second) = (count * factor, other * unit.factor)
    return abs(first - second) <= 0.08 * max(abs(first), abs(second))
  }

  private func temperatureMatches(_ count: Double, _ other: Double, _ unit: MeasureUnit) -> Bool {
    func celsius(_ value: Double, _ unit: MeasureUnit) -> Double {
      unit.code == "F" ? (value - 32) / 1.8 : value
    }
    return abs(celsius(count, self) - celsius(other, unit)) <= 1.5
  }

  /// Units by their symbols in small letters, as they touch a number or follow it.
  static let symbols: [String: MeasureUnit] = [
    "mm": MeasureUnit(.length, 0.001), "cm": MeasureUnit(.length, 0.01),
    "dm": MeasureUnit(.length, 0.1), "m": MeasureUnit(.length, 1),
    "km": MeasureUnit(.length, 1000), "ft": MeasureUnit(.length, 0.3048),
    "mi": MeasureUnit(.length, 1609.344), "nm": MeasureUnit(.length, 1e-9),
    "ha": MeasureUnit(.area, 10_000), "m2": MeasureUnit(.area, 1), "km2": MeasureUnit(.area, 1e6),
    "m²": MeasureUnit(.area, 1), "km²": MeasureUnit(.area, 1e6),
    "l": MeasureUnit(.volume, 1), "ml": MeasureUnit(.volume, 0.001),
    "m3": MeasureUnit(.volume, 1000), "m³": MeasureUnit(.volume, 1000),
    "mg": MeasureUnit(.mass, 1e-6), "g": MeasureUnit(.mass, 0.001), "kg": MeasureUnit(.mass, 1),
    "lb": MeasureUnit(.mass, 0.4536), "lbs": MeasureUnit(.mass, 0.4536),
    "oz": MeasureUnit(.mass, 0.02835), "ms": MeasureUnit(.time, 0.001),
    "sec": MeasureUnit(.time, 1), "min": MeasureUnit(.time, 60), "mph": MeasureUnit(.speed, 1.609),
    "kb": MeasureUnit(.storage, 1e3), "mb": MeasureUnit(.storage, 1e6),
    "gb": MeasureUnit(.storage, 1e9), "tb": MeasureUnit(.storage, 1e12),
    "kib": MeasureUnit(.storage, 1024), "mib": MeasureUnit(.storage, 1_048_576),
    "gib": MeasureUnit(.storage, 1_073_741_824), "hz": MeasureUnit(.frequency, 1),
    "khz": MeasureUnit(.frequency, 1e3), "mhz": MeasureUnit(.frequency, 1e6),
    "ghz": MeasureUnit(.frequency, 1e9), "w": MeasureUnit(.power, 1),
    "kw": MeasureUnit(.power, 1e3), "mw": MeasureUnit(.power, 1e6),
    "v": MeasureUnit(.voltage, 1), "kv": MeasureUnit(.voltage, 1e3),
    "px": MeasureUnit(.pixels, 1), "usd": .currency("USD"), "vnd": .currency("VND"),
    "vnđ": .currency("VND"), "eur": .currency("EUR"), "gbp": .currency("GBP"),
    "jpy": .currency("JPY"), "đ": .currency("VND"),
  ]
}
