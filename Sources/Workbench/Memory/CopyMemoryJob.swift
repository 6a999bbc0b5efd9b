import FoundationEssentials
import Glibc
import Interchange
import TranslationMemory

/// Copies a memory as it stands at one moment, while others read and write it.
public struct CopyMemoryJob: Sendable {
  private let source: MemoryFile
  private let target: MemoryFile

  public init(from source: MemoryFile, to target: MemoryFile) {
    self.source = source
    self.target = target
  }

  /// - Throws: ``StoreError``, ``OutputError``.
  public func run() async throws {
    let store = try source.open(readOnly: true)
    let draft = target.name + ".\(UUID().uuidString)"
    AtomicFile.discardAtExit(draft)
    defer { AtomicFile.discard(draft) }
    try await store.copy(to: draft)
    try store.close()
    guard rename(draft, target.name) == 0 else {
      throw OutputError(target.name, String(cString: strerror(errno)))
    }
    // The index of what stood there is another memory's.
    unlink(target.indexPath)
  }
}

/// Puts a copy of a memory in its place.
public struct RestoreMemoryJob: Sendable {
  private let memory: MemoryFile
  private let copy: MemoryFile

  public init(_ memory: MemoryFile, from copy: MemoryFile) {
    self.memory = memory
    self.copy = copy
  }

  /// - Returns: the name under which what stood there is kept; nil when nothing did.
  /// - Throws: ``StoreError`` when the copy is damaged; ``OutputError``.
  public func run() async throws -> String? {
    let checked = try copy.open(readOnly: true)
    let faults = try await checked.faults()
    try checked.close()
    if let fault = faults.first { throw StoreError(copy.name, .damaged(fault)) }
    var kept: String?
    if memory.exists {
      // What its log still holds belongs to what is kept.
      if let store = try? memory.open() { try? store.close() }
      kept = try BackupFile.make(of: memory.name)
      for ending in ["-wal", "-shm"] { unlink(memory.name + ending) }
    }
    try await CopyMemoryJob(from: copy, to: memory).run()
    return kept
  }
}
