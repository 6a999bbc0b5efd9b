import ArgumentParser
import Interchange
import Workbench

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Bring a text into composed form (NFC).")

  @Argument(help: "The text.")
  var file: InputFile

  func run() async throws {
    let line = ProgressLine()
    defer { line.end() }
    let text = try await NormalizeJob(file: file).run(progress: line.handler)
    line.end()
    try await Output.write(to: nil) { try $0.write(text) }
  }
}
