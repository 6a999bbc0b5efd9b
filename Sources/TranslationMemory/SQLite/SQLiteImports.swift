import GRDB
public import TranslationModel

/// Imports, whose counts are stored together with their units.
extension SQLiteStore {
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
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM import ORDER BY number").map(Self.record)
    }
  }
}
