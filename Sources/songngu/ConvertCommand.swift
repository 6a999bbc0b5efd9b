import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Turn TMX into TSV, and TSV or JSON lines into TMX.")

  @Argument(help: "TMX, TSV or the JSON lines of align.")
  var input: InputFile
  @Argument(help: "Where to write; the ending gives the format.")
  var output: String
  @Option(help: "tmx or tsv; needed when OUTPUT is -.")
  var format: BitextFormat?
  @Option(help: "The source's language; told by the file or guessed when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language; told by the file or guessed when left out.")
  var targetLanguage: LanguageTag?
  @OptionGroup var charset: EncodingOptions
  @Flag(help: "The first row of a TSV names its columns.")
  var header = false

  func validate() throws { _ = try chosenFormat() }

  private func chosenFormat() throws -> BitextFormat {
    let format = try format ?? BitextFormat(endingOf: output, known: ".tmx or .tsv")
    guard format != .jsonl else {
      throw ValidationError("JSON lines hold beads, which only align can make; use tmx or tsv")
    }
    return format
  }

  func run() async throws {
    try Output.requireOther(output, than: [input])
    let job = ConvertJob(
      input: input.read(as: charset), format: try chosenFormat(), sourceLanguage: sourceLanguage,
      targetLanguage: targetLanguage, hasHeader: header)
    let line = ProgressLine()
    defer { line.end() }
    let result = try await Output.write(to: output) { sink in
      try await job.run(to: sink, progress: line.handler)
    }
    line.end()
    result.notes.forEach(Console.note)
    Console.note(
      "\(input.shortName): \(Count.text(result.read, "unit")) read, \(result.written) written")
  }
}
