public import Interchange
import TextAnalysis

/// Brings a text into the form that we store.
public struct NormalizeJob: Sendable {
  public var file: InputFile

  public init(file: InputFile) { self.file = file }

  /// - Throws: ``FileError``, `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> String {
    progress(Progress("normalising"))
    return Normalizer().apply(to: try PlainTextReader(file).text())
  }
}
