/// A word of a term or a text, in the forms that matching compares.
struct TermWord: Hashable {
  /// Folded: case, form, tone style, apostrophes.
  let folded: String
  /// What words of one inflection share; the folded word itself where a language does not inflect.
  let stem: String
}
