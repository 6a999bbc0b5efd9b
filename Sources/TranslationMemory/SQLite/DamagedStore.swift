import GRDB
import Glibc

extension SQLiteStore {
  /// Opens what can be opened of a damaged memory, for reading.
  ///
  /// One that lacks its first page, with the places of all tables, is read by way of a copy in the
  /// folder for temporary files.
  ///
  /// - Throws: ``StoreError``.
  public static func openDamaged(_ path: String) async throws -> SQLiteStore {
    do {
      return try openWithTables(path, named: path)
    } catch let error as StoreError {
      switch error.problem {
      case .foreign, .damaged: break
      default: throw error
      }
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      guard let copy = try? FirstPage.mendedCopy(of: path, in: folder) else { throw error }
      // It stays open until it is no longer needed.
      defer { unlink(copy) }
      // Any other file is none with any first page.
      guard let store = try? openWithTables(copy, named: path),
        try await store.readableUnits(above: 0, limit: 4096)?.units.isEmpty == false
      else { throw error }
      return store
    }
  }

  private static func openWithTables(_ file: String, named path: String) throws -> SQLiteStore {
    do {
      let queue = try ReadingConnection.openDamaged(file, configuration)
      try queue.read { db in
        try checkVersion(db, path)
        let names = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema"))
        if let missing = SQLiteSchema.names.first(where: { !names.contains($0) }) {
          throw StoreError(path, .damaged("it has no table “\(missing)”"))
        }
      }
      return SQLiteStore(path: path, database: queue, writer: nil)
    } catch let error as DatabaseError {
      throw StoreError(path, error)
    }
  }

  /// Closes a store that is complete, whatever comes of it.
  func closeQuietly() { try? close() }

  /// Units that could be read, some with their texts alone, and how far that went.
  public struct ReadablePage: Sendable {
    public let units: [StoredUnit]
    /// Numbers of units that are there and cannot be read.
    public let unreadable: Int
    public let last: UInt32
  }

  /// The next units that can be read; nil behind the last one.
  ///
  /// A page is read at once when that goes; else number by number, so that a damaged place costs the
  /// units on it and no others.
  public func readableUnits(above number: UInt32, limit: Int) async throws -> ReadablePage? {
    let end = await highestNumber()
    guard number < end else { return nil }
    let last = UInt32(min(UInt64(number) + UInt64(limit), UInt64(end)))
    if let units = try? await self.units(in: number + 1...last) {
      return ReadablePage(units: units, unreadable: 0, last: last)
    }
    var units: [StoredUnit] = []
    var unreadable = 0
    for candidate in number + 1...last {
      do {
        if let stored = try await unit(candidate) { units.append(stored) }
      } catch {
        // What counts most are the texts.
        if let stored = try? await texts(of: candidate) {
          units.append(stored)
        } else {
          unreadable += 1
        }
      }
    }
    return ReadablePage(units: units, unreadable: unreadable, last: last)
  }

  /// The highest number of a unit, from whichever place still tells it.
  private func highestNumber() async -> UInt32 {
    if let last = try? await lastNumber(), last > 0 { return last }
    return (try? await highestVariant()) ?? 0
  }
}
