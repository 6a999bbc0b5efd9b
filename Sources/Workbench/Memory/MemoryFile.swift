import Glibc
import Interchange
public import TranslationMemory

/// A memory as a file that a user names, with its index beside it.
public struct MemoryFile: Hashable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// Where the index lies.
  public var indexPath: String { name + "-index" }

  /// Whether a file is meant to be a memory: by what it is when it is there, else by its ending.
  public static func isNamed(by name: String) -> Bool {
    let file = InputFile(name)
    if ["db", "sqlite"].contains(file.ending) { return true }
    var bytes: [UInt8] = []
    guard MemoryFile(name).exists, let reader = try? file.open() else { return false }
    _ = try? reader.read(into: &bytes)
    return bytes.starts(with: "SQLite format 3\0".utf8)
  }

  public var exists: Bool { access(name, F_OK) == 0 }

  /// - Throws: ``StoreError``.
  public func create() throws(StoreError) -> SQLiteStore { try SQLiteStore.create(at: name) }

  /// - Throws: ``StoreError``.
  public func open(readOnly: Bool = false) throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(name, readOnly: readOnly)
  }

  /// - Parameter note: told what a user should know.
  public func memory(
    in store: SQLiteStore, note: @escaping @Sendable (String) -> Void
  ) -> Memory {
    Memory(store, name: name, indexPath: indexPath, note: note)
  }

  /// Takes the memory and its index away.
  func remove() {
    for ending in ["", "-wal", "-shm", "-index"] { unlink(name + ending) }
  }
}
