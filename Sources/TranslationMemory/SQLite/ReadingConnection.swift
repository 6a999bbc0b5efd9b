import GRDB
import Glibc

/// Opens a store for reading alone, wherever it lies.
enum ReadingConnection {
  /// A store that others may be writing to.
  ///
  /// Where writing is allowed, the log is shared with the writers as SQLite wants it. Where it is
  /// not, as on a read-only disk, a log that was left there is read without its index, and a store
  /// without a log as a file that nobody changes.
  static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    if isWritable(path) { return try DatabaseQueue(path: path, configuration: configuration) }
    var configuration = configuration
    configuration.readonly = true
    guard hasLog(path) else {
      return try DatabaseQueue(path: uri(path, "immutable=1"), configuration: configuration)
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // The index of the log can be made neither in the folder nor shared: it is kept in memory.
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      }
      return try DatabaseQueue(
        path: uri(path, "mode=ro&vfs=unix-none"), configuration: configuration)
    }
  }

  /// A store that is damaged: nothing is written, not even what its log holds.
  static func openDamaged(
    _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    // Or SQLite gives nothing at all of a file that was cut off.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
    }
    return try DatabaseQueue(
      path: hasLog(path) ? path : uri(path, "immutable=1"), configuration: configuration)
  }

  /// Whether the store and the files beside it can be changed.
  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Whether a write-ahead log with something in it lies beside the store.
  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private static func uri(_ path: String, _ parameters: String) -> String {
    let escaped = path.utf8.reduce(into: "") { uri, byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F
        && ![UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte)
      let digits = String(byte, radix: 16)
      uri += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return "file:\(escaped)?\(parameters)"
  }
}
