import TextAnalysis
import TranslationModel

/// All texts of one run in numbers, with what was known of their words before.
struct IndexedCorpus {
  /// Both sides of every section that is to be aligned.
  let texts: [(source: IndexedText, target: IndexedText)]
  /// Known pairs as a lesson of beads that are sure.
  let known: LexiconTrainer.Lesson
  /// What a lexicon from before says of the words that occur.
  let prior: PairCounts
  /// The entries of that lexicon whose words do not occur.
  let unused: [TranslationLexicon.Entry]
  let sourceClasses: WordClasses
  let targetClasses: WordClasses
  private var sourceIndexer: TextIndexer
  private var targetIndexer: TextIndexer

  /// A section: its segments and what of them can be paired.
  typealias Half = (segments: ArraySlice<Segment>, pairable: PairableText)

  init(
    _ sections: [(source: Half, target: Half)], knowing evidence: LexicalEvidence,
    stemLength: Int?
  ) {
    var sourceIndexer = TextIndexer()
    var targetIndexer = TextIndexer()
    var texts = sections.map { section in
      (
        source: Self.index(section.source, with: &sourceIndexer),
        target: Self.index(section.target, with: &targetIndexer)
      )
    }
    var knownSource = IndexedText()
    var knownTarget = IndexedText()
    for pair in evidence.pairs {
      sourceIndexer.append(pair.source, to: &knownSource)
      targetIndexer.append(pair.target, to: &knownTarget)
    }
    var sourceClasses = WordClasses(stemLength: stemLength)
    var targetClasses = WordClasses(stemLength: stemLength)
    sourceClasses.extend(over: sourceIndexer)
    targetClasses.extend(over: targetIndexer)
    for index in texts.indices {
      sourceClasses.apply(to: &texts[index].source)
      targetClasses.apply(to: &texts[index].target)
    }
    sourceClasses.apply(to: &knownSource)
    targetClasses.apply(to: &knownTarget)
    self.texts = texts
    self.sourceIndexer = sourceIndexer
    self.targetIndexer = targetIndexer
    self.sourceClasses = sourceClasses
    self.targetClasses = targetClasses
    known = LexiconTrainer.Lesson(
      source: knownSource, target: knownTarget, beads: Self.beads(knownSource, knownTarget))
    (prior, unused) = Self.prior(
      evidence.lexicon?.entries ?? [], sourceClasses.vocabulary, targetClasses.vocabulary)
  }

  var isInformed: Bool { !known.beads.isEmpty || !prior.columns.isEmpty }

  private static func index(_ half: Half, with indexer: inout TextIndexer) -> IndexedText {
    var text = IndexedText()
    let first = half.segments.startIndex
    var paragraph: Int?
    for (position, joins) in zip(half.pairable.positions, half.pairable.joins) {
      let segment = half.segments[first + position]
      indexer.append(
        segment.text, joins: joins, beginsParagraph: segment.paragraph != paragraph, to: &text)
      paragraph = segment.paragraph
    }
    return text
  }

  private static func beads(_ source: IndexedText, _ target: IndexedText) -> [TrainingBead] {
    (0..<source.count).compactMap { unit in
      let bead = TrainingBead(
        source: source.wordRange(unit), target: target.wordRange(unit), weight: 1)
      let pairs = bead.source.count * bead.target.count
      return pairs > 0 && pairs <= LexiconTrainer.largestBead ? bead : nil
    }
  }

  private static func prior(
    _ entries: [TranslationLexicon.Entry], _ source: Vocabulary, _ target: Vocabulary
  ) -> (counts: PairCounts, unused: [TranslationLexicon.Entry]) {
    var unused: [TranslationLexicon.Entry] = []
    var found: [(source: Int32, target: Int32, count: Float)] = []
    for entry in entries {
      if let word = source.find(entry.source), let other = target.find(entry.target) {
        found.append((word, other, Float(entry.count)))
      } else {
        unused.append(entry)
      }
    }
    found.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    var counts = PairCounts.empty(sourceWords: source.count)
    for (place, pair) in found.enumerated() {
      if place > 0, (found[place - 1].source, found[place - 1].target) == (pair.source, pair.target)
      {
        counts.counts[counts.counts.count - 1] += pair.count
        continue
      }
      counts.columns.append(pair.target)
      counts.counts.append(pair.count)
      counts.starts[Int(pair.source) + 1] += 1
    }
    for word in 0..<source.count { counts.starts[word + 1] += counts.starts[word] }
    return (counts, unused)
  }

  /// The classes of the words of some segments, each with the number of its token among all of them.
  func words(of segments: ArraySlice<Segment>, _ side: Side) -> [(word: Int32, token: Int)] {
    var indexer = side == .source ? sourceIndexer : targetIndexer
    let classes = side == .source ? sourceClasses : targetClasses
    let text = segments.lazy.map(\.text).joined(separator: " ")
    return indexer.words(of: text).compactMap { entry in
      let word = Int(entry.word)
      return word < classes.classOf.count ? (classes.classOf[word], entry.token) : nil
    }
  }
}
