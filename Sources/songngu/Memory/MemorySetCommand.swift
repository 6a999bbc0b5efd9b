public import ArgumentParser
import TranslationMemory
public import Workbench

struct MemorySetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Give units another status, client, domain or project.",
    discussion: """
      CHANGE is status=reviewed, client=ACME, domain=… or project=…; nothing behind the sign takes the \
      field away. The options choose the units by what they are now. Ends with 1 when there are none.
      """)

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "FIELD=VALUE.")
  var changes: [FieldChange]
  @OptionGroup var units: ChoiceOptions

  func run() async throws {
    let job = SetFieldsJob(store, try units.choice(), changes)
    let line = ProgressLine()
    defer { line.end() }
    let result = try await job.run(progress: line.handler) { text in
      line.clear()
      Console.note(text)
    }
    line.end()
    let same = result.chosen - result.changed
    Console.note(
      "\(store.name): \(Count.text(result.changed, "unit")) changed"
        + (same > 0 ? ", \(same) were so before" : ""))
    if result.chosen == 0 { throw ExitCode(1) }
  }
}

extension FieldChange: ExpressibleByArgument {
  public init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let field = UnitField(rawValue: String(argument[..<sign]))
    else { return nil }
    let value = String(argument[argument.index(after: sign)...])
    guard field != .status || value.isEmpty || ReviewStatus(rawValue: value) != nil else {
      return nil
    }
    self.init(field, to: value.isEmpty || value == "unknown" && field == .status ? nil : value)
  }
}
