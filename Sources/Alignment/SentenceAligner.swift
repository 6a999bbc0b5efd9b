public import TranslationModel

/// Aligns the sentences of a text with those of its translation.
///
/// No dictionary and no neural model is needed: the aligner learns from the two texts which words
/// translate each other, how long a translation is and how often sentences are joined or left out,
/// and takes the likeliest path through all of it.
public struct SentenceAligner: Sendable {
  public let options: AlignmentOptions

  public init(options: AlignmentOptions = AlignmentOptions()) { self.options = options }

  /// The beads between a document and its translation, in order, nulls one sentence each.
  ///
  /// Segments that are no text (``Segment/Kind/residue``, ``Segment/Kind/blank``) are never paired
  /// and never joined over: they come out as null beads in their places.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  public func beads(between source: [Segment], and target: [Segment]) throws -> [Bead] {
    try beads(of: [(source, target)])[0]
  }

  /// The same for plain sentences, each of them text.
  public func beads(between source: [String], and target: [String]) throws -> [Bead] {
    func segments(_ sentences: [String]) -> [Segment] {
      sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }
    }
    return try beads(between: segments(source), and: segments(target))
  }

  /// The beads of many documents that share one lexicon: words learned in one help in all.
  public func beads(of documents: [(source: [Segment], target: [Segment])]) throws -> [[Bead]] {
    var sourceIndexer = TextIndexer()
    var targetIndexer = TextIndexer()
    let sides = documents.map { (source: PairableText($0.source), target: PairableText($0.target)) }
    var texts: [(IndexedText, IndexedText)] = []
    for (document, side) in zip(documents, sides) {
      texts.append(
        (
          Self.index(document.source, side.source, with: &sourceIndexer),
          Self.index(document.target, side.target, with: &targetIndexer)
        ))
    }
    var sourceClasses = WordClasses(stemLength: stemLength(for: sourceIndexer))
    var targetClasses = WordClasses(stemLength: stemLength(for: targetIndexer))
    sourceClasses.extend(over: sourceIndexer)
    targetClasses.extend(over: targetIndexer)
    for index in texts.indices {
      sourceClasses.apply(to: &texts[index].0)
      targetClasses.apply(to: &texts[index].1)
    }
    var run = AlignmentRun(
      texts,
      twins: Twins(source: sourceClasses.vocabulary, target: targetClasses.vocabulary),
      options: options)
    return try zip(run.run(), sides).map {
      PairableText.restore($0, source: $1.source, target: $1.target)
    }
  }

  private static func index(
    _ segments: [Segment], _ pairable: PairableText, with indexer: inout TextIndexer
  ) -> IndexedText {
    var text = IndexedText()
    for (position, joins) in zip(pairable.positions, pairable.joins) {
      indexer.append(segments[position].text, joins: joins, to: &text)
    }
    return text
  }

  private func stemLength(for indexer: TextIndexer) -> Int? {
    if let length = options.stemLength { return length > 0 ? length : nil }
    return 5
  }
}
