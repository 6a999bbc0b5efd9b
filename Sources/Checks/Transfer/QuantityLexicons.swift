import TextAnalysis
import TranslationModel

/// The words of one language that numbers, dates and units are made of.
struct QuantityLexicons {
  let numerals: NumeralLexicon
  let calendar: CalendarLexicon
  let units: UnitLexicon

  init(_ language: LanguageTag, types: WordTypes) {
    numerals = NumeralLexicon(language, types: types)
    calendar = CalendarLexicon(language, types: types)
    units = UnitLexicon(language, types: types)
  }
}
