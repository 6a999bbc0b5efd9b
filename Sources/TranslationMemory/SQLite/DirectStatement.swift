import GRDB
import GRDBSQLite

/// A prepared statement whose values go to SQLite and come from it without a detour.
///
/// GRDB makes an array of values for each row that is written, and looks the statement up by its
/// text; a store that moves millions of rows has no time for either. One at a time may use a
/// statement, and within the transaction that it was made in.
struct DirectStatement {
  /// Owns the handle.
  private let statement: Statement
  private let handle: OpaquePointer
  private let texts = BoundTexts()

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    reset()
    // Somebody may have used the statement before.
    sqlite3_clear_bindings(handle)
  }

  // MARK: - Values for a change, by their places from 1
  // They are gone when the change has run. What is not bound is NULL.

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  @inline(__always)
  func bind(_ text: String?, at place: Int32) {
    guard var text else { return }
    text.withUTF8 { bytes in
      let count = Int32(bytes.count)
      // No address would mean NULL, which is why an empty text has one.
      if let kept = texts.keep(UnsafeRawBufferPointer(bytes)) {
        _ = sqlite3_bind_text(handle, place, kept, count, nil)
      } else {
        bytes.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text(handle, place, $0.baseAddress, count, Self.copied)
        }
      }
    }
  }

  @inline(__always)
  func bind(_ number: Int64, at place: Int32) { sqlite3_bind_int64(handle, place, number) }

  @inline(__always)
  func bind(_ number: Int?, at place: Int32) {
    if let number { bind(Int64(number), at: place) }
  }

  func bind(_ number: Double?, at place: Int32) {
    if let number { sqlite3_bind_double(handle, place, number) }
  }

  // MARK: - Running

  /// Runs a change.
  func run() throws {
    defer {
      reset()
      sqlite3_clear_bindings(handle)
      texts.removeAll()
    }
    while try step() {}
  }

  /// Goes to the next row; false behind the last one, where the statement is ready to run again.
  func next() throws -> Bool {
    if try step() { return true }
    reset()
    return false
  }

  private func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      let error = DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
      reset()
      throw error
    }
  }

  /// Gives up the rows that are left.
  func reset() { sqlite3_reset(handle) }

  // MARK: - Columns of a row, from 0

  @inline(__always)
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  @inline(__always)
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func double(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(handle, column)
  }

  /// The text of a column as SQLite holds it; nil for NULL.
  @inline(__always)
  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The text of a column that is never NULL in a whole store.
  @inline(__always)
  func presentText(_ column: Int32) throws -> String {
    guard let text = text(column) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text is missing")
    }
    return text
  }
}
