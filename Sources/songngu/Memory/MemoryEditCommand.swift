import ArgumentParser
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryEditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change the texts of a unit.",
    discussion: "The unit gets a new number, which is printed.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "The number of the unit.")
  var unit: UInt32
  @Option(help: "Its text in the source's language.")
  var source: String?
  @Option(help: "Its text in the target's language.")
  var target: String?
  @OptionGroup var languages: LanguageOptions
  @Option(help: "Who changes it.")
  var author: String?
  @Flag(help: "Replace a text that has codes by one without.")
  var dropCodes = false

  func validate() throws {
    guard source != nil || target != nil else {
      throw ValidationError("give a new text with --source or --target")
    }
  }

  func run() async throws {
    let opened = try store.open(readOnly: true)
    let pair = try await languages.pair(for: opened)
    try opened.close()
    let texts = [(pair.source, source), (pair.target, target)].compactMap { language, text in
      text.map { (language: language, text: $0) }
    }
    var job = EditUnitJob(store, unit, texts)
    job.author = author
    job.dropsCodes = dropCodes
    switch try await job.run(tell: Console.note) {
    case .changed(let number): print(number)
    case .unchanged: Console.note("\(store.name): unit \(unit) was so before")
    case .noSuchUnit:
      Console.note("\(store.name): there is no unit \(unit)")
      throw ExitCode(1)
    case .noText(let language):
      throw UsageError("\(store.name): unit \(unit) has no text in \(language)")
    case .hasCodes(let language):
      throw UsageError(
        "\(store.name): the text of unit \(unit) in \(language) has codes, which the new one lacks; "
          + "pass --drop-codes, or change it in another tool")
    }
  }
}
