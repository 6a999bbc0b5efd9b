import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Cut a text into sentences.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "The text.")
  var file: InputFile
  @Option(help: "The text's language, as vi; guessed when left out.")
  var language: LanguageTag?
  @Option(help: "text, one segment a line, or jsonl, with places in the text.")
  var format = Format.text

  func run() async throws {
    let line = ProgressLine()
    defer { line.end() }
    let result = try await SegmentJob(source: DocumentSource(file, language: language))
      .run(progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    try await Output.write(to: nil) { sink in
      let lines = JSONLinesWriter(sink)
      for segment in result.segments {
        switch format {
        case .text: try sink.write(Self.oneLine(result.original(of: segment)) + "\n")
        case .jsonl:
          try lines.write(
            SegmentLine(text: result.original(of: segment), range: segment.range))
        }
      }
    }
  }

  /// A segment may hold line ends of a wrapped text; a line of output may not.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }.joined(separator: " ")
  }
}
