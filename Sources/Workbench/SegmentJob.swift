import Interchange
import Segmentation
import TextAnalysis
public import TranslationModel

/// Cuts a text into segments.
public struct SegmentJob: Sendable {
  public var source: DocumentSource

  public init(source: DocumentSource) { self.source = source }

  public struct Result: Sendable {
    public let segments: [Segment]
    /// The text that their ranges are places in.
    public let text: String
    public let notes: [String]

    /// A segment as it stands in the text, its line ends included.
    public func original(of segment: Segment) -> String {
      String(text[utf8Range: segment.range])
    }
  }

  /// - Throws: ``FileError``, ``RuleError``, `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let text = try PlainTextReader(source.file).text()
    var notes: [String] = []
    let language = source.language(of: text, fallback: .vietnamese, notes: &notes)
    progress(Progress("segmenting"))
    let segmentation = try Segmenter(language: language).segmentation(of: text)
    notes += source.notes(on: segmentation)
    return Result(segments: segmentation.segments, text: text, notes: notes)
  }
}
