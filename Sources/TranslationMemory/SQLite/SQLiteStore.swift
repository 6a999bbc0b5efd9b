import GRDB
import TranslationModel

/// A memory in one SQLite file, with a write-ahead log beside it while it is open.
///
/// Any number of processes may read it; one at a time writes, and the others wait for it for some
/// seconds. Every change is on the disk when its call returns.
public final class SQLiteStore: MemoryStore {
  /// As the user named it.
  public let path: String
  private let database: any DatabaseReader
  let writer: (any DatabaseWriter)?

  /// Whether it was opened for reading alone, or its disk allows nothing else.
  public var isReadOnly: Bool { writer == nil }

  init(path: String, database: any DatabaseReader, writer: (any DatabaseWriter)?) {
    self.path = path
    self.database = database
    self.writer = writer
  }

  // MARK: - Access

  /// Runs a change in a transaction of its own.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    guard let writer else { throw StoreError(path, .readOnly) }
    do {
      return try await writer.write(change)
    } catch {
      throw StoreError(path, cause: error) ?? error
    }
  }

  /// Reads on the thread at hand: most reads take microseconds, less than a change of threads.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(path, cause: error) ?? error
    }
  }

  /// Copies the store as it is at this moment into a new file.
  ///
  /// - Throws: ``StoreError`` naming the new file.
  public func copy(to target: String) async throws {
    do {
      let queue = try DatabaseQueue(path: target)
      try database.backup(to: queue)
      try queue.close()
    } catch {
      throw StoreError(target, cause: error) ?? error
    }
  }

  /// Brings the log into the file and lets go of both. Nothing may be asked of the store afterwards.
  public func close() throws {
    do {
      // Or a copy of the file alone would lack what is still in the log. Whoever else has the store
      // open does this later.
      if let writer { _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
      // The last one to close takes the log away, which must not be a reader.
      (database as? DatabasePool)?.releaseMemory()
      try database.close()
    } catch {
      throw StoreError(path, cause: error) ?? error
    }
  }

  // MARK: - Settings

  public var identity: String {
    get async throws {
      guard let identity = try await setting("identity") else {
        throw StoreError(path, .damaged("it has no name"))
      }
      return identity
    }
  }

  public func setting(_ name: String) async throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM memory WHERE name = ?", arguments: [name])
    }
  }

  public func set(_ name: String, to value: String?) async throws {
    try await write { db in
      if let value {
        try db.execute(
          sql: "INSERT OR REPLACE INTO memory VALUES (?, ?)", arguments: [name, value])
      } else {
        try db.execute(sql: "DELETE FROM memory WHERE name = ?", arguments: [name])
      }
    }
  }
}
