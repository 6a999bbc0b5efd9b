import GRDB
import TranslationModel

/// Writes units into the tables, inside a transaction of its caller.
struct UnitWriting {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Stores a unit that may be there already.
  ///
  /// - Returns: its number, and whether it is new.
  func insert(
    _ unit: TranslationUnit, import number: Int?
  ) throws -> (number: UInt32, isNew: Bool) {
    let bytes = UnitBytes(unit)
    let fingerprint = bytes.fingerprint
    let doubles = try UInt32.fetchAll(
      db.cachedStatement(sql: "SELECT number FROM unit WHERE fingerprint = ? ORDER BY number"),
      arguments: [fingerprint])
    for double in doubles {
      // Two different units can have one fingerprint.
      guard let other = try UnitReading(db).unit(double) else { continue }
      if UnitBytes(other.unit).bytes == bytes.bytes { return (double, false) }
    }
    return (try write(unit, fingerprint, import: number), true)
  }

  private static let insertUnit = """
    INSERT INTO unit (fingerprint, import, id, source_language, segment_type, status, client, domain,
      project, document, position, confidence, day
    """
  private static let plainUnit = insertUnit + ") VALUES (\(marks(13)))"
  private static let fullUnit =
    insertUnit + ", \(ProvenanceColumns.names.joined(separator: ", ")))"
    + " VALUES (\(marks(13 + ProvenanceColumns.count)))"
  private static let insertVariant = "INSERT INTO variant (unit, place, language, text, content"
  private static let plainVariant = insertVariant + ") VALUES (\(marks(5)))"
  private static let fullVariant =
    insertVariant + ", \(ProvenanceColumns.names.joined(separator: ", ")))"
    + " VALUES (\(marks(5 + ProvenanceColumns.count)))"

  private static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  private func write(
    _ unit: TranslationUnit, _ fingerprint: Int64, import importNumber: Int?
  ) throws -> UInt32 {
    let fields = UnitFields(of: unit)
    let status = fields.status == .unknown ? nil : fields.status.rawValue
    let day = fields.day == 0 ? nil : Int(fields.day)
    var values: [(any DatabaseValueConvertible)?] = [
      fingerprint, importNumber, unit.id, unit.sourceLanguage, unit.segmentType, status,
      fields.client, fields.domain, fields.project, fields.document, fields.position,
      fields.confidence, day,
    ]
    let isPlain = unit.provenance == Provenance()
    if !isPlain { values += ProvenanceColumns.values(of: unit.provenance) }
    let statement = try db.cachedStatement(sql: isPlain ? Self.plainUnit : Self.fullUnit)
    try statement.execute(arguments: StatementArguments(values))
    let number = db.lastInsertedRowID
    guard let small = UInt32(exactly: number) else {
      throw DatabaseError(resultCode: .SQLITE_FULL, message: "no numbers are left")
    }
    try write(unit.properties, unit.notes, of: number, variant: -1)
    for (place, variant) in unit.variants.enumerated() { try write(variant, number, place) }
    return small
  }

  private func write(_ variant: TranslationUnitVariant, _ unit: Int64, _ place: Int) throws {
    var values: [(any DatabaseValueConvertible)?] = [
      unit, place, variant.language.rawValue, variant.content.plainText,
      ContentCoding.text(of: variant.content),
    ]
    let isPlain = variant.provenance == Provenance()
    if !isPlain { values += ProvenanceColumns.values(of: variant.provenance) }
    try db.cachedStatement(sql: isPlain ? Self.plainVariant : Self.fullVariant)
      .execute(arguments: StatementArguments(values))
    try write(variant.properties, variant.notes, of: unit, variant: place)
  }

  private func write(
    _ properties: [Property], _ notes: [Note], of unit: Int64, variant: Int
  ) throws {
    for (place, property) in properties.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO property VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          unit, variant, place, property.type, property.value, property.language?.rawValue,
          property.originalEncoding,
        ])
    }
    for (place, note) in notes.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          unit, variant, place, note.text, note.language?.rawValue, note.originalEncoding,
        ])
    }
  }

  /// Puts a unit in the place of another, as a part of the same import.
  ///
  /// - Returns: its number; nil when there is no unit with `number`.
  func replace(_ number: UInt32, with unit: TranslationUnit) throws -> UInt32? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT import FROM unit WHERE number = ?"), arguments: [number])
    guard let row, try remove(number) else { return nil }
    return try insert(unit, import: row[0]).number
  }

  /// Takes a unit out. False when there is none.
  func remove(_ number: UInt32) throws -> Bool {
    let number = Int64(number)
    for table in ["variant", "property", "note"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE unit = ?")
        .execute(arguments: [number])
    }
    try db.cachedStatement(sql: "DELETE FROM unit WHERE number = ?").execute(arguments: [number])
    guard db.changesCount > 0 else { return false }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO removed VALUES (?)")
      .execute(arguments: [number])
    return true
  }

  /// Takes out what an import has stored.
  func remove(import number: Int, above first: Int) throws {
    let units = "SELECT number FROM unit WHERE number >= ?2 AND import = ?1"
    let arguments: StatementArguments = [number, first]
    try db.execute(sql: "INSERT OR IGNORE INTO removed \(units)", arguments: arguments)
    for table in ["variant", "property", "note"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE unit >= ?2 AND unit IN (\(units))", arguments: arguments)
    }
    try db.execute(
      sql: "DELETE FROM unit WHERE number >= ?2 AND import = ?1", arguments: arguments)
  }
}
