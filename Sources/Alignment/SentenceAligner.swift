import TextAnalysis
public import TranslationModel

/// Aligns the sentences of a text with those of its translation.
///
/// No dictionary and no neural model is needed: the aligner learns from the two texts which words
/// translate each other, how long a translation is and how often sentences are joined or left out,
/// and takes the likeliest path through all of it. What is known beforehand (a memory, a glossary,
/// the lexicon of earlier texts, beads that somebody confirmed) helps it.
///
/// ```swift
/// let beads = try SentenceAligner().beads(
///   between: ["Trời mưa.", "Năm 1979 ông về quê."], and: ["It rained.", "He went home in 1979."])
/// ```
///
/// Time and memory grow with the length of the texts, not with its square.
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
    try alignment(of: [TextPair(source: source, target: target)]).texts[0].beads
  }

  /// The same for plain sentences, each of them text.
  public func beads(between source: [String], and target: [String]) throws -> [Bead] {
    func segments(_ sentences: [String]) -> [Segment] {
      sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }
    }
    return try beads(between: segments(source), and: segments(target))
  }

  /// Aligns many texts that share one lexicon: words learned in one help in all.
  ///
  /// The same texts, options and evidence give the same result.
  ///
  /// - Throws: ``ConstraintError`` for constraints that contradict each other, `CancellationError`.
  public func alignment(
    of pairs: [TextPair], knowing evidence: LexicalEvidence = LexicalEvidence()
  ) throws -> AlignmentResult {
    let plan = try AlignmentPlan(pairs, knowing: evidence)
    var run = try run(over: plan)
    try run.learn()
    let outcomes = try plan.parts.indices.map { try run.outcome(of: $0) }
    let links = LinkFinder(tables: run.tables, corpus: run.corpus, twins: run.twins)
    var assembly = AlignmentAssembly(pairs, links: options.givesEvidence ? links : nil)
    var next = 0
    for (number, sections) in plan.sections.enumerated() {
      let own = outcomes[next..<next + sections.count { !$0.isConfirmed }]
      let relation =
        Relation.isDoubted(pairs[number], prior: options.relationPrior)
        ? Relation(
          support: own.reduce(0) { $0 + $1.support }, prior: options.relationPrior)
        : .certain
      for section in sections {
        if section.isConfirmed {
          assembly.add(confirmed: section, to: number)
        } else {
          assembly.add(outcomes[next], plan.parts[next], relation, to: number)
          next += 1
        }
      }
    }
    return AlignmentResult(
      texts: assembly.texts, counts: run.counts, corpus: run.corpus,
      stemLength: stemLength(plan.evidence))
  }

  /// Aligns a text and keeps what is needed to align parts of it again in no time when somebody
  /// confirms, forbids or cuts something.
  ///
  /// ```swift
  /// var kept = try SentenceAligner().keptAlignment(of: pair)
  /// let change = try kept.confirm(Bead(source: 7..<9, target: 8..<9, confidence: 1))
  /// for bead in kept.beads[change.new] { print(bead.source, bead.target, bead.confidence) }
  /// ```
  ///
  /// - Throws: ``ConstraintError`` for constraints that contradict each other, `CancellationError`.
  public func keptAlignment(
    of pair: TextPair, knowing evidence: LexicalEvidence = LexicalEvidence()
  ) throws -> KeptAlignment {
    let plan = try AlignmentPlan([pair], knowing: evidence)
    var run = try run(over: plan)
    try run.learn()
    let relation =
      Relation.isDoubted(pair, prior: options.relationPrior)
      ? Relation(
        support: try plan.parts.indices.reduce(0) { try $0 + run.support(of: $1) },
        prior: options.relationPrior)
      : .certain
    return try KeptAlignment(
      pair,
      of: plan.parts.indices.map { index in
        KeptSection(
          plan.parts[index], run.scorer(of: index), base: run.pairs[index].band,
          confidenceScale: options.confidenceScale)
      }, relation: relation)
  }

  func run(over plan: AlignmentPlan) throws -> AlignmentRun {
    let stemLength = stemLength(plan.evidence)
    let corpus = IndexedCorpus(
      plan.parts.map { ($0.source, $0.target) }, knowing: plan.evidence,
      stemLength: stemLength > 0 ? stemLength : nil)
    return try AlignmentRun(
      corpus, forbidden: plan.parts.map(\.forbidden), embedded: plan.parts.map(\.embedded),
      options: options)
  }

  /// That of a lexicon from before, or the one chosen.
  func stemLength(_ evidence: LexicalEvidence) -> Int {
    evidence.lexicon?.stemLength ?? options.stemLength
  }
}
