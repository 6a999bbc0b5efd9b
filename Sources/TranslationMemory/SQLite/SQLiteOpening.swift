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
      try close(open(draft, isNew: true))
    } catch {
      throw StoreError(path, error.problem)
    }
    guard link(draft, path) == 0 else {
      throw StoreError(path, errno == EEXIST ? .exists : .system(lastReason))
    }
    return try open(path)
  }

  private static func close(_ store: SQLiteStore) throws(StoreError) {
    do { try store.close() } catch { throw StoreError(store.path, anyCause: error) }
  }

  /// Opens a memory.
  ///
  /// - Throws: ``StoreError``.
  public static func open(
    _ path: String, readOnly: Bool = false
  ) throws(StoreError) -> SQLiteStore {
    try open(path, isNew: false, readOnly: readOnly)
  }

  /// Opens what can be opened of a damaged memory, for reading.
  ///
  /// - Throws: ``StoreError``.
  public static func openDamaged(_ path: String) throws(StoreError) -> SQLiteStore {
    do {
      return try openForReading(path)
    } catch {
      throw StoreError(path, anyCause: error)
    }
  }

  private static var lastReason: String { String(cString: strerror(errno)) }

  private static func open(
    _ path: String, isNew: Bool, readOnly: Bool = false
  ) throws(StoreError) -> SQLiteStore {
    if !isNew { try SQLiteHeader(of: path).check(path) }
    do {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      if readOnly || access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
        return try openForReading(path)
      }
      var configuration = configuration
      if isNew { configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = 8192") } }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // GRDB asks for less; but what was acknowledged must survive a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Fingerprints come in no order: each batch of an import touches most pages of their index.
        try db.execute(sql: "PRAGMA cache_size = -32768")
        try db.inTransaction(.immediate) {
          try prepare(db, path, isNew: isNew)
          return .commit
        }
      }
      return SQLiteStore(path: path, database: pool, writer: pool)
    } catch {
      throw StoreError(path, anyCause: error)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // What is removed goes with its unit, by hand and in order.
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 4
    return configuration
  }

  private static func prepare(_ db: Database, _ path: String, isNew: Bool) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= SQLiteSchema.version else {
      throw StoreError(path, .newer(version: version, known: SQLiteSchema.version))
    }
    if version < SQLiteSchema.version { try SQLiteSchema.migrate(db, from: version) }
    if isNew {
      try db.execute(
        sql: "INSERT INTO memory VALUES ('identity', ?)",
        arguments: [UUID().uuidString.lowercased()])
    }
  }

  /// For a store on a disk that cannot be written. A write-ahead log beside it can be read only as
  /// long as its index is there, too; without one, SQLite is told that nobody writes.
  private static func openForReading(_ path: String) throws -> SQLiteStore {
    var configuration = configuration
    configuration.readonly = true
    var status = stat()
    let hasLog = stat(path + "-wal", &status) == 0 && status.st_size > 0
    let escaped = path.utf8.reduce(into: "") { uri, byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F
        && ![UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#")]
          .contains(byte)
      let digits = String(byte, radix: 16)
      uri += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    let queue = try DatabaseQueue(
      path: hasLog ? path : "file:\(escaped)?immutable=1", configuration: configuration)
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version <= SQLiteSchema.version else {
      throw StoreError(path, .newer(version: version, known: SQLiteSchema.version))
    }
    return SQLiteStore(path: path, database: queue, writer: nil)
  }
}
