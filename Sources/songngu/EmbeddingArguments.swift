import ArgumentParser
import Interchange
import Workbench

/// Where the vectors of sentences come from.
struct EmbeddingArguments: ParsableArguments {
  @Option(help: "A command for /bin/sh that turns lines into float32 vectors, one after the other.")
  var embedCommand: String?
  @Option(help: "Runs of up to six source sentences, or as --max-shape has, one run a line.")
  var sourceSpans: InputFile?
  @Option(help: "Their vectors, in the same order: float32 values and nothing else.")
  var sourceVectors: InputFile?
  @Option(help: "Runs of target sentences, one a line.")
  var targetSpans: InputFile?
  @Option(help: "Their vectors, in the same order.")
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
