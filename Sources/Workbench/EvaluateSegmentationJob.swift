public import Interchange
public import Segmentation
import TextAnalysis
public import TranslationModel

/// Compares segments with those of a gold standard.
public struct EvaluateSegmentationJob: Sendable {
  /// Cases with their texts, or segments.
  public var gold: InputFile
  /// Segments to judge, or a running text to cut first; nil when the gold file has texts.
  public var file: InputFile?
  /// The language to cut in; nil when `file` holds segments.
  public var language: LanguageTag?
  public var choices = SegmentationChoices()

  public init(gold: InputFile, file: InputFile? = nil, language: LanguageTag? = nil) {
    self.gold = gold
    self.file = file
    self.language = language
  }

  public struct Result: Sendable {
    public var score = SegmentationScore()
    /// The names of cases that are not cut as they should be.
    public var failures: [String] = []
  }

  /// - Throws: ``FileError`` when the two are not of the same text; `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("comparing"))
    var result = Result()
    switch try SegmentReader(gold).content() {
    case .cases(let cases):
      for item in cases {
        try Task.checkCancellation()
        let language = self.language ?? LanguageGuess.language(of: item.text) ?? .vietnamese
        let segmentation = try choices.segmentation(of: item.text, in: language)
        let segments = segmentation.segments.map { String(item.text[utf8Range: $0.range]) }
        let exact = result.score.exactTexts
        result.score.add(gold: item.expected, segments: segments)
        if result.score.exactTexts == exact { result.failures.append(item.id) }
      }
    case .segments(let gold):
      guard let file else {
        throw FileError(self.gold.name, "it holds segments only; name a file to compare with them")
      }
      if let place = result.score.add(gold: gold, segments: try segments(of: file)) {
        throw FileError(
          file.name, "its text differs from that of \(self.gold.name) at character \(place + 1)")
      }
    }
    return result
  }

  private func segments(of file: InputFile) throws -> [String] {
    guard let language else {
      guard case .segments(let segments) = try SegmentReader(file).content() else {
        throw FileError(file.name, "cases where segments were expected")
      }
      return segments
    }
    let text = try PlainTextReader(file).reading().text
    return try choices.segmentation(of: text, in: language).segments
      .map { String(text[utf8Range: $0.range]) }
  }
}
