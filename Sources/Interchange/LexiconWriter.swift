public import TranslationModel

/// Writes a lexicon as a table: a head that names format, version, languages and stem length, then
/// one pair of words a line with its count.
public struct LexiconWriter {
  private let sink: any ByteSink

  public init(_ sink: any ByteSink) { self.sink = sink }

  /// - Throws: ``OutputError``.
  public func write(_ lexicon: TranslationLexicon) throws {
    let languages = lexicon.languages
    try sink.write(
      "\(LexiconReader.mark)\t\(LexiconReader.version)\t\(languages.source)\t\(languages.target)"
        + "\t\(lexicon.stemLength)\n")
    for entry in lexicon.entries {
      let count = (entry.count * 1000).rounded() / 1000
      try sink.write("\(entry.source)\t\(entry.target)\t\(count)\n")
    }
  }
}
