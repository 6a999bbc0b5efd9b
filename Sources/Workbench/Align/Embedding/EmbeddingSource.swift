public import Interchange

/// Where the vectors of sentences come from. Nothing is ever fetched from anywhere.
public enum EmbeddingSource: Sendable {
  /// Files that somebody made beforehand, for one pair of texts.
  case files(source: SpanFiles, target: SpanFiles)
  /// A line for `/bin/sh` that turns lines of text into vectors (``EmbedCommand``).
  case command(String)

  /// The spans of one side, one a line, and their vectors, as vecalign takes them.
  public struct SpanFiles: Sendable {
    public let spans: InputFile
    public let vectors: InputFile

    public init(spans: InputFile, vectors: InputFile) {
      self.spans = spans
      self.vectors = vectors
    }
  }
}
