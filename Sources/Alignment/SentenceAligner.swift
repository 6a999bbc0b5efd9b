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
    let sections = try pairs.map {
      try Sections($0.constraints, source: $0.source.count, target: $0.target.count).sections
    }
    var evidence = evidence
    var parts: [Part] = []
    for (number, pair) in pairs.enumerated() {
      for section in sections[number] {
        if !section.isConfirmed {
          parts.append(Part(pair, section))
        } else if !section.source.isEmpty, !section.target.isEmpty {
          evidence.pairs.append(
            LexicalEvidence.KnownPair(
              source: Self.text(pair.source[section.source]),
              target: Self.text(pair.target[section.target])))
        }
      }
    }
    let stemLength = evidence.lexicon?.stemLength ?? options.stemLength
    let corpus = IndexedCorpus(
      parts.map { ($0.source, $0.target) }, knowing: evidence,
      stemLength: stemLength > 0 ? stemLength : nil)
    var run = try AlignmentRun(corpus, forbidden: parts.map(\.forbidden), options: options)
    let outcomes = try run.run()
    let links = LinkFinder(tables: run.tables, corpus: corpus)
    var assembly = AlignmentAssembly(pairs, links: options.givesEvidence ? links : nil)
    var next = 0
    for (number, sections) in sections.enumerated() {
      for section in sections {
        if section.isConfirmed {
          assembly.add(confirmed: section, to: number)
        } else {
          assembly.add(outcomes[next], parts[next], to: number)
          next += 1
        }
      }
    }
    return AlignmentResult(
      texts: assembly.texts, counts: run.counts, corpus: corpus,
      stemLength: stemLength)
  }

  private static func text(_ segments: ArraySlice<Segment>) -> String {
    segments.lazy.map(\.text).joined(separator: " ")
  }

  /// A section that is to be aligned.
  struct Part {
    let section: Sections.Section
    let source: IndexedCorpus.Half
    let target: IndexedCorpus.Half
    /// Forbidden pairs by their positions among what can be paired.
    let forbidden: [Point]

    init(_ pair: TextPair, _ section: Sections.Section) {
      self.section = section
      let sources = pair.source[section.source]
      let targets = pair.target[section.target]
      source = (sources, PairableText(sources))
      target = (targets, PairableText(targets))
      var points: [Point] = []
      for forbidden in pair.constraints.forbidden {
        guard section.source.contains(forbidden.source), section.target.contains(forbidden.target),
          let i = source.pairable.position(of: forbidden.source - section.source.lowerBound),
          let j = target.pairable.position(of: forbidden.target - section.target.lowerBound)
        else { continue }
        points.append(Point(source: i, target: j))
      }
      forbidden = points
    }
  }
}
