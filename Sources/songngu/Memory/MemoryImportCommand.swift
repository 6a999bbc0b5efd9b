import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the units of TMX, TSV or the JSON lines of align into a memory.",
    discussion: """
      The memory is made when there is none. An import that was cut short goes on where it was when \
      it is started again; a file that breaks off leaves nothing behind.
      """)

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "What to take in.")
  var files: [InputFile]
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var fields: FieldOptions
  @OptionGroup var input: EncodingOptions
  @Flag(help: "The first row of a TSV names its columns.")
  var header = false
  @Flag(help: "Keep what stands before the place where a file breaks off.")
  var keepPartial = false

  func validate() throws {
    guard files.count(where: \.isStandardInput) <= 1 else {
      throw ValidationError("only one FILE can be standard input")
    }
  }

  func run() async throws {
    var job = ImportMemoryJob(into: store, files.map { $0.read(as: input) })
    job.sourceLanguage = languages.sourceLanguage
    job.targetLanguage = languages.targetLanguage
    job.hasHeader = header
    job.properties = fields.properties
    job.keepsPartial = keepPartial
    SharedHeap.use()
    let line = ProgressLine()
    defer { line.end() }
    _ = try await job.run(progress: line.handler) { text in
      line.clear()
      Console.note(text)
    }
  }
}
