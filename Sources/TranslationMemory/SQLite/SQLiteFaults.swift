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

  /// What an error out of SQLite, or out of reading its rows, means to a user; nil for any other
  /// error, such as that of a task that was cancelled.
  init?(_ store: String, cause: any Error) {
    switch cause {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(store, error)
    case let error as RowDecodingError: self.init(store, .damaged("\(error)"))
    case let error as DecodingError: self.init(store, .damaged("a code that is none: \(error)"))
    default: return nil
    }
  }

  /// Whatever went wrong with a store.
  init(_ store: String, anyCause: any Error) {
    self = StoreError(store, cause: anyCause) ?? StoreError(store, .system("\(anyCause)"))
  }
}
