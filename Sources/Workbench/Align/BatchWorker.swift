import Alignment
import Interchange
import TranslationModel

/// Reads the pairs of a part and learns from them or aligns them.
struct BatchWorker: Sendable {
  let languages: LanguagePair
  let settings: AlignmentSettings

  /// Rounds over a part before it teaches the others, and after they have taught it.
  private static let learningRounds = 2
  private static let aligningRounds = 1

  /// What a part teaches; pairs that cannot be read teach nothing. Vectors are left out of it: they take
  /// far longer than all else, and would be needed twice.
  ///
  /// - Throws: `CancellationError`.
  func words(of part: BatchPart, knowing evidence: LexicalEvidence) throws -> LearnedWords {
    var options = settings.options
    options.rounds = Self.learningRounds
    let texts = try part.pairs.map(read).compactMap { try? $0.get().text }
    return try SentenceAligner(options: options).words(of: texts, knowing: evidence)
  }

  /// - Throws: ``FileError`` or ``OutputError`` where texts cannot be embedded; `CancellationError`.
  func alignment(
    of part: BatchPart, knowing evidence: LexicalEvidence, isTaught: Bool = false
  ) async throws -> (outcomes: [AlignBatchJob.Outcome], result: AlignmentResult) {
    var options = settings.options
    if isTaught { options.rounds = Self.aligningRounds }
    let readings = try part.pairs.map { try read($0) }
    let result = try SentenceAligner(options: options).alignment(
      of: try await settings.embed(readings.compactMap { try? $0.get() }), knowing: evidence)
    var next = result.texts.makeIterator()
    let outcomes = zip(part.pairs, readings).map { pair, reading in
      AlignBatchJob.Outcome(
        pair: pair,
        result: reading.map { read in
          guard let text = next.next() else { preconditionFailure("a text without a result") }
          let bitext = read.bitext(text.beads)
          return AlignBatchJob.Aligned(
            bitext: bitext, evidence: text.evidence, notes: read.notes + read.notes(on: bitext))
        })
    }
    return (outcomes, result)
  }

  private func read(_ pair: DocumentPair) throws -> Result<ReadPair, FileError> {
    try Task.checkCancellation()
    do {
      return .success(
        try ReadPair(
          DocumentSource(pair.source, language: languages.source),
          DocumentSource(pair.target, language: languages.target), settings))
    } catch let error as FileError {
      return .failure(error)
    }
  }
}
