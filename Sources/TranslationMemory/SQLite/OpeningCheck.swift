import GRDB

/// What is looked at each time a store is opened.
///
/// Its tables are there, and no row has a number that was never given; both in time that does not
/// grow with the store. A small store is looked at as a whole (SQLite's `quick_check`: every page,
/// but not whether indexes agree with their tables). Damage in the middle of a large one is said when
/// it is met, or by ``SQLiteStore/faults()``.
struct OpeningCheck {
  /// Bytes of a store that is looked at as a whole: some 15 ms.
  static let wholeSize = 4 << 20

  private let db: Database

  init(_ db: Database) { self.db = db }

  /// What is wrong; nil when nothing was found.
  func fault() throws -> String? {
    let names = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema"))
    if let missing = SQLiteSchema.names.first(where: { !names.contains($0) }) {
      return "it has no table “\(missing)”"
    }
    if let number = try numberNeverGiven() { return "unit \(number) was never stored" }
    guard try size() <= Self.wholeSize else { return nil }
    let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    return found == "ok" ? nil : found ?? "it cannot be checked"
  }

  private func size() throws -> Int {
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    return try pages * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
  }

  private func numberNeverGiven() throws -> Int64? {
    // Before the highest number that was given, which others may raise meanwhile.
    let last = try ["number) FROM unit", "unit) FROM variant"].compactMap {
      try Int64.fetchOne(db, sql: "SELECT max(\($0)")
    }
    let given =
      try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'unit'") ?? 0
    return last.first { $0 > given }
  }
}
