import GRDB
import TranslationModel

/// What a store has to say about itself: counts, and damage.
extension SQLiteStore {
  public func statistics() async throws -> MemoryStatistics {
    try read { db in
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
      let lines = try read { db in
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
}
