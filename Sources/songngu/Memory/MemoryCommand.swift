import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Keep translations in a memory, and find them again.",
    discussion: """
      STORE is a file, made by create or by the first import. Its index lies beside it, in \
      STORE-index, and is made anew whenever it is missing or damaged.
      """,
    subcommands: [
      MemoryCreateCommand.self, MemoryImportCommand.self, MemoryExportCommand.self,
      MemoryListCommand.self, MemoryLookupCommand.self, MemorySearchCommand.self,
      MemoryFragmentsCommand.self, MemorySetCommand.self, MemoryEditCommand.self,
      MemoryDeleteCommand.self, MemoryImportsCommand.self, MemoryStatsCommand.self,
      MemoryVerifyCommand.self, MemoryBackupCommand.self, MemoryRestoreCommand.self,
      MemoryResegmentCommand.self,
    ])
}
