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

  public init(
    source: DocumentSource, target: DocumentSource, segmentation: SegmentationMode = .rules
  ) {
    self.source = source
    self.target = target
    self.segmentation = segmentation
  }

  public struct Result: Sendable {
    public let bitext: Bitext
    /// What the user should know: languages that were guessed, and the like.
    public let notes: [String]
  }

  /// - Throws: ``FileError`` for an input that cannot be read; `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let source = try source.read(segmentation, choices, fallback: .vietnamese)
    let target = try target.read(segmentation, choices, fallback: .english)
    progress(Progress("aligning"))
    let beads = try SentenceAligner()
      .beads(between: source.document.segments, and: target.document.segments)
    var notes = source.notes + target.notes
    if source.document.language.matches(target.document.language) {
      notes.append("both texts are taken for \(source.document.language)")
    }
    return Result(
      bitext: Bitext(
        source: source.document, target: target.document, beads: beads.splittingNulls()),
      notes: notes)
  }
}
