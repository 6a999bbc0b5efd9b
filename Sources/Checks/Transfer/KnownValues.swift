import TextAnalysis

/// The values that one side of a pair mentions in whatever form: what explains those of the other.
struct KnownValues {
  private var values = Set<Rational>()
  /// Versions, addresses and the like, as they stand.
  private var chains = Set<String>()

  init(_ quantities: Quantities, _ text: AnalyzedText) {
    for number in quantities.numbers {
      values.formUnion(number.values)
      values.formUnion(number.parts.map { Rational($0) })
      if number.values.isEmpty { chains.insert(String(text.text[utf8Range: number.range])) }
    }
    for date in quantities.dates {
      for reading in date.readings {
        for part in [reading.day, reading.month, reading.year] {
          if let part { values.insert(Rational(part)) }
        }
      }
    }
    for time in quantities.times {
      for part in [time.hour, time.hour % 12, time.hour % 12 + 12, time.minute] {
        values.insert(Rational(part))
      }
    }
  }

  /// Whether all parts that there are are mentioned; a year also in its last two digits.
  func contain(_ parts: [Int?]) -> Bool {
    parts.allSatisfy { part in
      guard let part else { return true }
      return values.contains(Rational(part))
        || part >= 1000 && values.contains(Rational(part % 100))
        || part < 100 && part > 31 && values.contains(Rational(1900 + part))
    }
  }

  func contain(_ time: TimeMention) -> Bool {
    contain([time.hour]) && contain([time.minute == 0 ? nil : time.minute])
      || contain([time.hour % 12]) && contain([time.minute == 0 ? nil : time.minute])
  }

  func explain(_ number: NumberMention, in text: AnalyzedText) -> Bool {
    number.values.isEmpty
      ? chains.contains(String(text.text[utf8Range: number.range]))
      : number.values.contains(where: values.contains)
        || !number.parts.isEmpty && contain(number.parts)
  }
}
