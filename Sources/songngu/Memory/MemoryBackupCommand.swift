import ArgumentParser
import TranslationMemory
import Workbench

struct MemoryBackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy a memory, also while it is in use.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "Where the copy goes; replaced when it is there.")
  var copy: MemoryFile

  func run() async throws {
    try await CopyMemoryJob(from: store, to: copy).run()
    Console.note("\(copy.name): a copy of \(store.name)")
  }
}

struct MemoryRestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of a memory.",
    discussion: "The memory that stands there is kept as STORE.bak.")

  @Argument(help: "The memory to be restored.")
  var store: MemoryFile
  @Argument(help: "The backup.")
  var copy: MemoryFile

  func run() async throws {
    let kept = try await RestoreMemoryJob(store, from: copy).run()
    if let kept { Console.note("\(store.name): what was there is kept as \(kept)") }
    Console.note("\(store.name): restored from \(copy.name)")
  }
}
