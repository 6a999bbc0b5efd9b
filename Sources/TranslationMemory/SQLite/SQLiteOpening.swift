import FoundationEssentials
import GRDB
import Glibc
import TranslationModel

/// Making memories and opening them.
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
    } catch {
      throw StoreError(store.path, anyCause: error)
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
      var configuration = configuration
      if isNew {
        configuration.prepareDatabase {
          try $0.execute(sql: "PRAGMA page_size = \(SQLiteSchema.pageSize)")
        }
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // GRDB asks for less; but what was acknowledged must survive a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Fingerprints come in no order: each batch of an import touches most pages of their index.
        try db.execute(sql: "PRAGMA cache_size = -32768")
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
    } catch {
      throw StoreError(path, anyCause: error)
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
