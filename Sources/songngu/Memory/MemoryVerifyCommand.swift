import ArgumentParser
import Interchange
import TranslationMemory
import Workbench

struct MemoryVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look for damage in a memory and its index.",
    discussion: """
      The index is made anew when something is wrong with it. Ends with 1 when the memory is damaged.
      """)

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Option(help: "Save what can be read of a damaged memory into this new one.")
  var rescue: MemoryFile?

  func run() async throws {
    if let rescue {
      let report = try await RescueMemoryJob(store, into: rescue).run(tell: Console.note)
      Console.note(
        "\(rescue.name): \(Count.text(report.saved, "unit")) saved, \(report.lost) could not be read"
      )
      return
    }
    let faults = try await VerifyMemoryJob(store).run(tell: Console.note)
    for fault in faults { print("\(store.name): \(fault)") }
    if faults.isEmpty {
      print("\(store.name): sound")
    } else {
      Console.note("save what can be read: songngu memory verify \(store.name) --rescue NEW")
      throw ExitCode(1)
    }
  }
}
