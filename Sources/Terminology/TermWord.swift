/// A word of a term or a text, in the forms that matching compares.
struct TermWord: Hashable {
  /// The number of its match key among the word types; ``WordTypes/unlisted`` for a word that no
  /// term has.
  let key: Int32
  /// The number of what words of one inflection share, among the stems of the glossary; -1 for a
  /// stem that no term has.
  let stem: Int32
  /// The position of its token.
  let token: Int
  /// Whether nothing but space, a hyphen or an apostrophe stands between this word and the one
  /// before.
  let isAdjacent: Bool
}
