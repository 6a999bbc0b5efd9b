import ArgumentParser
import Interchange
import Workbench

/// Where the vectors of sentences come from.
struct EmbeddingArguments: ParsableArguments {
  @Option(help: "A command for /bin/sh that turns lines into float32 vectors, in the same order.")
  var embedCommand: String?
  @Option(help: "All runs of sentences of the source, one a line, as vecalign takes them.")
  var sourceSpans: InputFile?
  @Option(help: "Their vectors: float32 values, least significant byte first.")
  var sourceVectors: InputFile?
  @Option(help: "The same of the target.")
  var targetSpans: InputFile?
  @Option(help: "The same of the target.")
  var targetVectors: InputFile?

  private var files: [(name: String, file: InputFile?)] {
    [
      ("--source-spans", sourceSpans), ("--source-vectors", sourceVectors),
      ("--target-spans", targetSpans), ("--target-vectors", targetVectors),
    ]
  }

  var hasFiles: Bool { files.contains { $0.file != nil } }

  func validate() throws {
    if let embedCommand {
      guard !hasFiles else {
        throw ValidationError("either --embed-command or files of spans and vectors, not both")
      }
      guard embedCommand.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("--embed-command is a command, not nothing")
      }
    }
    guard hasFiles else { return }
    if let missing = files.first(where: { $0.file == nil }) {
      throw ValidationError(
        "\(missing.name) is missing: spans and vectors are needed of both sides")
    }
  }

  var source: EmbeddingSource? {
    if let embedCommand { return .command(embedCommand) }
    guard let sourceSpans, let sourceVectors, let targetSpans, let targetVectors else { return nil }
    return .files(
      source: EmbeddingSource.SpanFiles(spans: sourceSpans, vectors: sourceVectors),
      target: EmbeddingSource.SpanFiles(spans: targetSpans, vectors: targetVectors))
  }
}
