import Alignment
import Interchange
public import TranslationModel

/// Aligns a document with its translation.
public struct AlignJob: Sendable {
  public var source: DocumentSource
  public var target: DocumentSource
  public var segmentation: SegmentationMode
  /// How texts are cut where they are cut by rules.
  public var choices = SegmentationChoices()

  /// What is known of the languages beforehand.
  public var evidence = EvidenceSource()
  /// What is settled beforehand.
  public var constraints = ConstraintSource()
  /// No bead has more sentences on a side; nil for the aligner's own choice.
  public var largestShape: BeadShape?
  /// Whether to tell for each bead why it is believed.
  public var explains = false

  public init(
    source: DocumentSource, target: DocumentSource, segmentation: SegmentationMode = .rules
  ) {
    self.source = source
    self.target = target
    self.segmentation = segmentation
  }

  public struct Result: Sendable {
    public let bitext: Bitext
    /// For each bead why it is believed; empty when nobody asked.
    public let evidence: [BeadEvidence]
    /// All that is known of the languages now.
    public let lexicon: TranslationLexicon
    /// What the user should know: languages that were guessed, and the like.
    public let notes: [String]
  }

  /// - Throws: ``FileError`` for an input that cannot be read; `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let source = try source.read(segmentation, choices, fallback: .vietnamese)
    let target = try target.read(segmentation, choices, fallback: .english)
    var notes = source.notes + target.notes
    let languages = LanguagePair(
      source: source.document.language, target: target.document.language)
    let evidence = try await evidence.evidence(for: languages, notes: &notes)
    var pair = TextPair(source: source.document.segments, target: target.document.segments)
    pair.constraints = try constraints.constraints(for: source.document, target.document)
    progress(Progress("aligning"))
    var options = AlignmentOptions()
    options.givesEvidence = explains
    if let largestShape { options.largestShape = largestShape }
    let result: AlignmentResult
    do {
      result = try SentenceAligner(options: options).alignment(of: [pair], knowing: evidence)
    } catch let error as ConstraintError {
      throw constraints.error(for: error, in: source.document)
    }
    if source.document.language.matches(target.document.language) {
      notes.append("both texts are taken for \(source.document.language)")
    }
    let bitext = Bitext(
      source: source.document, target: target.document, beads: result.texts[0].beads)
    if Self.isUnrelated(bitext) {
      notes.append(
        "hardly anything in \(source.document.name) and \(target.document.name) corresponds; "
          + "are they translations of each other?")
    }
    return Result(
      bitext: bitext, evidence: result.texts[0].evidence,
      lexicon: result.lexicon(for: languages), notes: notes)
  }

  /// Fewer sentences than this on a side are no ground to judge by.
  private static let fewestSentences = 5
  /// The share of sentences in beads that are more likely right than not, below which two texts are
  /// taken for unrelated.
  private static let smallestShare = 0.4

  private static func isUnrelated(_ bitext: Bitext) -> Bool {
    func count(_ document: Document) -> Int { document.segments.count { $0.kind == .text } }
    let smaller = min(count(bitext.source), count(bitext.target))
    guard smaller >= fewestSentences else { return false }
    let paired = bitext.beads.reduce((source: 0.0, target: 0.0)) { sum, bead in
      guard !bead.isNull else { return sum }
      return (
        sum.source + bead.confidence * Double(bead.source.count),
        sum.target + bead.confidence * Double(bead.target.count)
      )
    }
    return max(paired.source, paired.target) < smallestShare * Double(smaller)
  }
}
