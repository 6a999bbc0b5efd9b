import GRDB

extension StoreError {
  /// What SQLite's complaint means to a user.
  init(_ store: String, _ error: DatabaseError) {
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    let problem: Problem =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      // A failed write is told as an input/output error when its cause is not asked for.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: .full
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_CORRUPT: .damaged(message)
      case .SQLITE_NOTADB: .foreign("its beginning is another one")
      default: .system(message)
      }
    self.init(store, problem)
  }
}
