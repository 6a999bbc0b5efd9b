/// Which words of two languages translate each other, as an aligner learned it.
public struct TranslationLexicon: Hashable, Sendable {
  /// A word with one of its translations.
  public struct Entry: Hashable, Sendable {
    /// In lower case and composed form, cut to the lexicon's stem length.
    public let source: String
    public let target: String
    /// How often the words are expected to have translated each other in all texts seen; above 0.
    public let count: Double

    public init(source: String, target: String, count: Double) {
      self.source = source
      self.target = target
      self.count = count
    }
  }

  public let languages: LanguagePair
  /// How many letters of a word count; 0 for all.
  public let stemLength: Int
  public let entries: [Entry]

  public init(languages: LanguagePair, stemLength: Int, entries: [Entry]) {
    self.languages = languages
    self.stemLength = stemLength
    self.entries = entries
  }
}
