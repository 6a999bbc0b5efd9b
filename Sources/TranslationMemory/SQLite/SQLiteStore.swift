import FoundationEssentials
import GRDB
import Glibc
public import TranslationModel

/// A memory in one SQLite file, with a write-ahead log beside it while it is open.
///
/// Any number of processes may read it; one at a time writes, and the others wait for it for some
/// seconds. Every change is on the disk when its call returns.
public final class SQLiteStore: MemoryStore {
  /// As the user named it.
  public let path: String
  private let database: any DatabaseReader
  private let writer: (any DatabaseWriter)?

  /// Whether it was opened for reading alone, or its disk allows nothing else.
  public var isReadOnly: Bool { writer == nil }

  init(path: String, database: any DatabaseReader, writer: (any DatabaseWriter)?) {
    self.path = path
    self.database = database
    self.writer = writer
  }

  // MARK: - Changes

  /// Runs a change in a transaction of its own.
  private func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    guard let writer else { throw StoreError(path, .readOnly) }
    return try await named { try await writer.write(change) }
  }

  private func read<Value>(_ body: (Database) throws -> Value) async throws -> Value {
    try await named { try readHere(body) }
  }

  /// Reads on the thread at hand: most reads take microseconds, less than a change of threads.
  private func readHere<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try database.read(body)
  }

  private func named<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as DatabaseError {
      throw StoreError(path, error)
    } catch let error as RowDecodingError {
      throw StoreError(path, .damaged("\(error)"))
    } catch let error as DecodingError {
      throw StoreError(path, .damaged("a code that is none: \(error)"))
    }
  }

  public var identity: String {
    get async throws {
      guard let identity = try await setting("identity") else {
        throw StoreError(path, .damaged("it has no name"))
      }
      return identity
    }
  }

  public func setting(_ name: String) async throws -> String? {
    try await read {
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

  public func insert(_ units: [TranslationUnit]) async throws -> InsertionResult {
    try await write { try Self.insert(units, import: nil, $0) }
  }

  private static func insert(
    _ units: [TranslationUnit], import number: Int?, _ db: Database
  ) throws -> InsertionResult {
    let writing = UnitWriting(db)
    var result = InsertionResult(numbers: [], stored: 0)
    for unit in units {
      let (number, isNew) = try writing.insert(unit, import: number)
      result.numbers.append(number)
      if isNew { result.stored += 1 }
    }
    return result
  }

  public func replace(_ changed: [StoredUnit]) async throws -> [UInt32?] {
    try await write { db in
      let writing = UnitWriting(db)
      return try changed.map { try writing.replace($0.number, with: $0.unit) }
    }
  }

  public func remove(_ numbers: [UInt32]) async throws -> Int {
    try await write { db in
      let writing = UnitWriting(db)
      return try numbers.count { try writing.remove($0) }
    }
  }

  // MARK: - Reading

  public func unit(_ number: UInt32) async throws -> StoredUnit? {
    try await read { try UnitReading($0).unit(number) }
  }

  public func units(_ numbers: [UInt32]) async throws -> [StoredUnit] {
    try await read { db in try numbers.compactMap { try UnitReading(db).unit($0) } }
  }

  public func units(above number: UInt32, limit: Int) async throws -> [StoredUnit] {
    try await read { try UnitReading($0).units(above: number, limit: limit) }
  }

  public func indexedUnits(above number: UInt32, limit: Int) async throws -> [IndexedUnit] {
    try await read { try IndexedUnitReading($0).units(above: number, limit: limit) }
  }

  public func numbers(of filter: UnitFilter) async throws -> [UInt32] {
    try await read { try UnitSelection(filter).numbers($0) }
  }

  public func numbers(ofImport number: Int) async throws -> [UInt32] {
    try await read { try UnitSelection.numbers(ofImport: number, $0) }
  }

  public func neighbours(
    in document: String, of position: Int
  ) async throws -> (before: StoredUnit?, after: StoredUnit?) {
    try await read { db in
      func unit(_ condition: String) throws -> StoredUnit? {
        let number = try UInt32.fetchOne(
          db, sql: "SELECT number FROM unit WHERE document = ? AND position \(condition) LIMIT 1",
          arguments: [document, position])
        return try number.flatMap { try UnitReading(db).unit($0) }
      }
      return (
        try unit("< ? ORDER BY position DESC, number DESC"),
        try unit("> ? ORDER BY position, number DESC")
      )
    }
  }

  public func lastNumber() async throws -> UInt32 {
    try await read { db in
      try UInt32.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'unit'") ?? 0
    }
  }

  public func removedNumbers() async throws -> [UInt32] {
    try await read { try UInt32.fetchAll($0, sql: "SELECT number FROM removed ORDER BY number") }
  }

  public func statistics() async throws -> MemoryStatistics {
    try await read { db in
      var statistics = MemoryStatistics()
      statistics.units = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0
      let texts = try Row.fetchAll(
        db, sql: "SELECT language, count(*) FROM variant GROUP BY language ORDER BY language")
      statistics.texts = texts.compactMap { row in
        LanguageTag(parsing: row[0] as String).map { ($0, row[1]) }
      }
      let statuses = try Row.fetchAll(
        db, sql: "SELECT status, count(*) FROM unit GROUP BY status ORDER BY status")
      statistics.statuses = statuses.map { row in
        ((row[0] as String?).flatMap(ReviewStatus.init(rawValue:)) ?? .unknown, row[1])
      }
      return statistics
    }
  }

  public func faults() async throws -> [String] {
    do {
      let lines = try await read { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check(100)")
          + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100).map { row in
            "a row of \(row[0] as String) belongs to no unit"
          }
      }
      return lines.filter { $0 != "ok" }
    } catch let error as StoreError {
      // So damaged that even looking for damage stops.
      guard case .damaged(let fault) = error.problem else { throw error }
      return [fault]
    }
  }

  func units(in range: ClosedRange<UInt32>) async throws -> [StoredUnit] {
    try await read {
      try UnitReading($0).units(Int64(range.lowerBound)...Int64(range.upperBound))
    }
  }

  func texts(of number: UInt32) async throws -> StoredUnit? {
    try await read { try UnitReading($0).texts(of: number) }
  }

  func highestVariant() async throws -> UInt32 {
    try await read { try UInt32.fetchOne($0, sql: "SELECT max(unit) FROM variant") ?? 0 }
  }

  /// Copies the store as it is at this moment into a new file.
  ///
  /// - Throws: ``StoreError`` naming the new file.
  public func copy(to target: String) async throws {
    do {
      let queue = try DatabaseQueue(path: target)
      try database.backup(to: queue)
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreError(target, error)
    }
  }

  // MARK: - Imports

  public func beginImport(of source: ImportSource) async throws -> ImportRecord {
    try await write { db in
      let known = try Row.fetchOne(
        db, sql: "SELECT * FROM import WHERE fingerprint = ? AND finished = 0 ORDER BY number DESC",
        arguments: [source.fingerprint])
      if let known { return Self.record(known) }
      let first = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'unit'")
      try db.execute(
        sql: "INSERT INTO import (name, fingerprint, first_unit) VALUES (?, ?, ?)",
        arguments: [source.name, source.fingerprint, (first ?? 0) + 1])
      return ImportRecord(number: Int(db.lastInsertedRowID), source: source)
    }
  }

  private static func record(_ row: Row) -> ImportRecord {
    var record = ImportRecord(
      number: row["number"],
      source: ImportSource(name: row["name"], fingerprint: row["fingerprint"]))
    record.isFinished = row["finished"]
    record.read = row["read"]
    record.stored = row["stored"]
    record.merged = row["merged"]
    record.skipped = row["skipped"]
    return record
  }

  public func insert(
    _ units: [TranslationUnit], _ record: ImportRecord
  ) async throws -> ImportRecord {
    try await write { db in
      var record = record
      let result = try Self.insert(units, import: record.number, db)
      record.stored += result.stored
      record.merged += result.merged
      try Self.update(record, db)
      return record
    }
  }

  private static func update(_ record: ImportRecord, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE import SET finished = ?, read = ?, stored = ?, merged = ?, skipped = ?
        WHERE number = ?
        """,
      arguments: [
        record.isFinished, record.read, record.stored, record.merged, record.skipped,
        record.number,
      ])
  }

  public func finish(_ record: ImportRecord) async throws {
    try await write { db in
      var record = record
      record.isFinished = true
      try Self.update(record, db)
    }
  }

  public func rollBack(_ record: ImportRecord) async throws {
    try await write { db in
      let first = try Int.fetchOne(
        db, sql: "SELECT first_unit FROM import WHERE number = ?", arguments: [record.number])
      try UnitWriting(db).remove(import: record.number, above: first ?? 0)
      try db.execute(sql: "DELETE FROM import WHERE number = ?", arguments: [record.number])
    }
  }

  public func imports() async throws -> [ImportRecord] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM import ORDER BY number").map(Self.record)
    }
  }
}

// MARK: - Opening

extension SQLiteStore {
  /// Makes an empty memory.
  ///
  /// - Throws: ``StoreError`` when something stands there or nothing can be written there.
  public static func create(at path: String) throws(StoreError) -> SQLiteStore {
    var status = stat()
    if stat(path, &status) == 0 { throw StoreError(path, .exists) }
    // It is made under another name, so that a half-made one is never in the way.
    let draft = path + ".\(UUID().uuidString)"
    defer { for ending in ["", "-wal", "-shm"] { unlink(draft + ending) } }
    let descriptor = Glibc.open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "its folder does not exist; make it first" : lastReason
      throw StoreError(path, .system(reason))
    }
    Glibc.close(descriptor)
    do throws(StoreError) {
      try finish(open(draft, isNew: true))
    } catch {
      throw StoreError(path, error.problem)
    }
    guard link(draft, path) == 0 else {
      throw StoreError(path, errno == EEXIST ? .exists : .system(lastReason))
    }
    FolderSync.run(around: path)
    return try open(path)
  }

  /// Brings a new store into its file, or says why that cannot be: its log is about to go.
  private static func finish(_ store: SQLiteStore) throws(StoreError) {
    do {
      _ = try store.writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try store.close()
    } catch let error as DatabaseError {
      throw StoreError(store.path, error)
    } catch {
      throw error as? StoreError ?? StoreError(store.path, .system("\(error)"))
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
    } catch let error as DatabaseError {
      throw StoreError(path, error)
    }
  }

  /// Opens a memory.
  ///
  /// - Throws: ``StoreError``.
  public static func open(
    _ path: String, readOnly: Bool = false
  ) throws(StoreError) -> SQLiteStore {
    try open(path, isNew: false, readOnly: readOnly)
  }

  static var lastReason: String { String(cString: strerror(errno)) }

  private static func open(
    _ path: String, isNew: Bool, readOnly: Bool = false
  ) throws(StoreError) -> SQLiteStore {
    if !isNew { try SQLiteHeader(of: path).check(path) }
    do {
      if readOnly || !ReadingConnection.isWritable(path) {
        let queue = try ReadingConnection.open(path, configuration)
        try queue.read { db in
          try checkVersion(db, path)
          try checkSoundness(db, path)
        }
        return SQLiteStore(path: path, database: queue, writer: nil)
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // GRDB asks for less; but what was acknowledged must survive a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Whoever only reads must not wait for a writer.
        if try checkVersion(db, path) < SQLiteSchema.version {
          try db.inTransaction(.immediate) {
            try prepare(db, path, isNew: isNew)
            return .commit
          }
        }
        try checkSoundness(db, path)
      }
      return SQLiteStore(path: path, database: pool, writer: pool)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(path, error)
    } catch {
      throw StoreError(path, .system("\(error)"))
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // What is removed goes with its unit, by hand and in order.
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 4
    return configuration
  }

  private static func prepare(_ db: Database, _ path: String, isNew: Bool) throws {
    let version = try checkVersion(db, path)
    if version < SQLiteSchema.version { try SQLiteSchema.migrate(db, from: version) }
    if isNew {
      try db.execute(
        sql: "INSERT INTO memory VALUES ('identity', ?)",
        arguments: [UUID().uuidString.lowercased()])
    }
  }

  @discardableResult
  static func checkVersion(_ db: Database, _ path: String) throws -> Int {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= SQLiteSchema.version else {
      throw StoreError(path, .newer(version: version, known: SQLiteSchema.version))
    }
    return version
  }

  private static func checkSoundness(_ db: Database, _ path: String) throws {
    if let fault = try OpeningCheck(db).fault() { throw StoreError(path, .damaged(fault)) }
  }
}
