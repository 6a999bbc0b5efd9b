import ArgumentParser
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an empty memory.")

  @Argument(help: "Where to make it; nothing may stand there.")
  var store: MemoryFile
  @OptionGroup var languages: LanguageOptions

  func validate() throws {
    guard (languages.sourceLanguage == nil) == (languages.targetLanguage == nil) else {
      throw ValidationError("give both languages or none")
    }
  }

  func run() async throws {
    let made = try store.create()
    if let source = languages.sourceLanguage, let target = languages.targetLanguage {
      try await MemorySettings.set(LanguagePair(source: source, target: target), of: made)
    }
    try made.close()
    Console.note("\(store.name): made")
  }
}
