import TranslationModel

/// How a language writes numbers in digits (CLDR's `decimal` and `group` symbols).
struct NumberConventions {
  /// The mark before the fraction.
  let decimal: UInt8
  /// The marks between groups of three digits; a space may always stand there.
  let group: UInt8

  /// Nil for a language that is not known here.
  init?(_ language: LanguageTag) {
    let (dot, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    switch language.primary {
    case "en", "zh", "ja", "ko", "th", "he", "hi", "ms": (decimal, group) = (dot, comma)
    case "vi", "de", "fr", "es", "it", "pt", "nl", "id", "ru", "uk", "pl", "cs", "da", "sv", "fi",
      "no", "tr", "ro", "hu", "el", "bg", "hr", "sk", "sl":
      (decimal, group) = (comma, dot)
    default: return nil
    }
  }
}
