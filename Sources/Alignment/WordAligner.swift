public import TranslationModel

/// Finds which words of a text and its translation correspond, by what known pairs teach.
///
/// It learns as ``SentenceAligner`` does between its rounds (``LexiconTrainer``), from pairs that are
/// sure. A thousand pairs of a dozen words take some 50 ms.
public struct WordAligner: Sendable {
  private let finder: LinkFinder

  /// - Throws: `CancellationError` when the task is cancelled.
  public init(knowing evidence: LexicalEvidence, options: AlignmentOptions = AlignmentOptions())
    throws
  {
    let stemLength = evidence.lexicon?.stemLength ?? options.stemLength
    let corpus = IndexedCorpus(
      [], knowing: evidence, stemLength: stemLength > 0 ? stemLength : nil)
    let run = try AlignmentRun(corpus, forbidden: [], options: options)
    finder = LinkFinder(tables: run.tables, corpus: corpus, twins: run.twins)
  }

  /// The links that are believed, by the positions of their tokens (`Tokenizer`) in each text; none
  /// for words that no known pair has, and for texts of more than 40,000 pairs of words.
  public func links(between source: String, and target: String) -> [WordLink] {
    func segments(_ text: String) -> ArraySlice<Segment> {
      [Segment(text: text, range: 0..<text.utf8.count)]
    }
    return finder.links(between: segments(source), and: segments(target), anchors: nil)
  }
}
