import Interchange
public import Segmentation
import TextAnalysis
public import TranslationModel

/// Cuts a text into segments.
public struct SegmentJob: Sendable {
  public var source: DocumentSource
  public var choices = SegmentationChoices()
  /// Whether to tell why each place was taken for an end or not.
  public var explains = false

  public init(source: DocumentSource) { self.source = source }

  public struct Result: Sendable {
    public let segments: [Segment]
    /// Why each place was taken for an end or not; empty unless asked for.
    public let decisions: [Segmentation.Decision]
    /// The text that their ranges are places in.
    public let text: String
    public let notes: [String]

    /// A segment as it stands in the text, its line ends included.
    public func original(of segment: Segment) -> String {
      String(text[utf8Range: segment.range])
    }

    /// A few words before and after a place.
    public func surroundings(
      of decision: Segmentation.Decision, width: Int = 16
    ) -> (before: String, after: String) {
      let place = text.utf8.index(text.startIndex, offsetBy: decision.offset)
      return (
        String(text.unicodeScalars[..<place].suffix(width)),
        String(text.unicodeScalars[place...].prefix(width))
      )
    }
  }

  /// - Throws: ``FileError``, `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let reading = try PlainTextReader(source.file).reading()
    var notes = reading.notes
    let language = source.language(of: reading.text, fallback: .vietnamese, notes: &notes)
    progress(Progress("segmenting"))
    let segmentation = try choices.segmentation(
      of: reading.text, in: language, explains: explains)
    notes += source.notes(on: segmentation, choices)
    return Result(
      segments: segmentation.segments, decisions: segmentation.decisions, text: reading.text,
      notes: notes)
  }
}
