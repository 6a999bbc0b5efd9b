import ArgumentParser
import Workbench

struct MemoryDeleteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Take units out of a memory: some, those of a document, or all of an import.",
    discussion: """
      What an import found in the memory already stays there. Ends with 1 when there is nothing to \
      take out. A backup brings back what should not have gone.
      """)

  @Argument(help: "The memory.")
  var store: MemoryFile
  @OptionGroup var units: ChoiceOptions
  @Flag(help: "Only tell how many units would go.")
  var dryRun = false

  func run() async throws {
    var job = RemoveUnitsJob(store, try units.choice())
    job.isDry = dryRun
    guard let count = try await job.run() else {
      throw UsageError(
        "\(store.name): there is no import \(units.importNumber ?? 0); `songngu memory imports` "
          + "lists them")
    }
    Console.note(
      "\(store.name): \(Count.text(count, "unit")) \(dryRun ? "would be taken out" : "taken out")")
    if count == 0 { throw ExitCode(1) }
  }
}
