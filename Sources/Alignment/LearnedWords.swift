import TextAnalysis
import TranslationModel

/// What some texts taught of the words of two languages, without what was known before them.
package struct LearnedWords: Sendable {
  /// All words of the texts, as the lexicon counts them.
  let sources: Vocabulary
  let targets: Vocabulary
  /// For each source word the target words that it is expected to have been translated with.
  let counts: PairCounts
  /// How many letters of a word count; 0 for all.
  let stemLength: Int

  /// Pairs expected less often than this are not worth keeping.
  static let smallestCount: Float = 0.1
}

extension LearnedWords {
  /// - Parameter counts: what is known after learning, all from before included.
  init(_ counts: PairCounts, of corpus: IndexedCorpus, stemLength: Int) {
    var learned = PairCounts()
    for word in 0..<counts.sourceWords {
      let before = corpus.prior.row(word)
      let known = Dictionary(
        uniqueKeysWithValues: before.map { (corpus.prior.columns[$0], corpus.prior.counts[$0]) })
      for pair in counts.row(word) {
        let count = counts.counts[pair] - (known[counts.columns[pair]] ?? 0)
        guard count >= Self.smallestCount else { continue }
        learned.columns.append(counts.columns[pair])
        learned.counts.append(count)
      }
      learned.starts.append(learned.columns.count)
    }
    self.init(
      sources: corpus.sourceClasses.vocabulary, targets: corpus.targetClasses.vocabulary,
      counts: learned, stemLength: stemLength)
  }
}

extension SentenceAligner {
  /// What known pairs teach, which are taken for right.
  ///
  /// - Throws: `CancellationError`.
  package func words(of pairs: [LexicalEvidence.KnownPair]) throws -> LearnedWords {
    var options = options
    options.rounds = 0
    return try SentenceAligner(options: options).words(
      of: [], knowing: LexicalEvidence(pairs: pairs))
  }

  /// What text pairs teach, without aligning them in the end.
  ///
  /// - Throws: ``ConstraintError``; `CancellationError`.
  package func words(
    of pairs: [TextPair], knowing evidence: LexicalEvidence
  ) throws -> LearnedWords {
    let plan = try AlignmentPlan(pairs, knowing: evidence)
    var run = try run(over: plan)
    try run.learn()
    return LearnedWords(run.counts, of: run.corpus, stemLength: stemLength(plan.evidence))
  }
}
