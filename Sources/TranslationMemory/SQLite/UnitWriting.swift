import GRDB
import TranslationModel

/// Writes units into the tables, inside a transaction of its caller.
struct UnitWriting {
  private let db: Database
  private let findDoubles: DirectStatement
  private let plainUnit: DirectStatement
  private let fullUnit: DirectStatement
  private let plainVariant: DirectStatement
  private let fullVariant: DirectStatement
  private let property: DirectStatement
  private let note: DirectStatement

  init(_ db: Database) throws {
    self.db = db
    findDoubles = try DirectStatement(
      db, "SELECT number FROM unit WHERE fingerprint = ? ORDER BY number")
    plainUnit = try DirectStatement(db, Self.insertion(into: "unit", Self.unitColumns))
    fullUnit = try DirectStatement(
      db, Self.insertion(into: "unit", Self.unitColumns + ProvenanceColumns.names))
    plainVariant = try DirectStatement(db, Self.insertion(into: "variant", Self.variantColumns))
    fullVariant = try DirectStatement(
      db, Self.insertion(into: "variant", Self.variantColumns + ProvenanceColumns.names))
    property = try DirectStatement(db, "INSERT INTO property VALUES (?, ?, ?, ?, ?, ?, ?)")
    note = try DirectStatement(db, "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?)")
  }

  private static let unitColumns = [
    "fingerprint", "import", "id", "source_language", "segment_type", "status", "client", "domain",
    "project", "document", "position", "confidence", "day",
  ]
  private static let variantColumns = ["unit", "place", "language", "text", "content"]

  private static func insertion(into table: String, _ columns: [String]) -> String {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }

  /// Stores a unit that may be there already.
  ///
  /// - Returns: its number, and whether it is new.
  func insert(
    _ unit: TranslationUnit, import number: Int?
  ) throws -> (number: UInt32, isNew: Bool) {
    let bytes = UnitBytes(unit)
    let fingerprint = bytes.fingerprint
    for double in try numbers(with: fingerprint) {
      // Two different units can have one fingerprint.
      guard let other = try UnitReading(db).unit(double) else { continue }
      if UnitBytes(other.unit).bytes == bytes.bytes { return (double, false) }
    }
    return (try write(unit, fingerprint, import: number), true)
  }

  private func numbers(with fingerprint: Int64) throws -> [UInt32] {
    var numbers: [UInt32] = []
    findDoubles.bind(fingerprint, at: 1)
    while try findDoubles.next() { numbers.append(UInt32(clamping: findDoubles.integer(0))) }
    return numbers
  }

  private func write(
    _ unit: TranslationUnit, _ fingerprint: Int64, import importNumber: Int?
  ) throws -> UInt32 {
    let fields = UnitFields(of: unit)
    let made = unit.provenance
    let row = made.isEmpty ? plainUnit : fullUnit
    row.bind(fingerprint, at: 1)
    row.bind(importNumber, at: 2)
    row.bind(unit.id, at: 3)
    row.bind(unit.sourceLanguage, at: 4)
    row.bind(unit.segmentType, at: 5)
    row.bind(fields.status == .unknown ? nil : fields.status.rawValue, at: 6)
    row.bind(fields.client, at: 7)
    row.bind(fields.domain, at: 8)
    row.bind(fields.project, at: 9)
    row.bind(fields.document, at: 10)
    row.bind(fields.position, at: 11)
    row.bind(fields.confidence, at: 12)
    row.bind(fields.day == 0 ? nil : Int(fields.day), at: 13)
    if !made.isEmpty { ProvenanceColumns.bind(made, to: row, from: 14) }
    try row.run()
    let number = db.lastInsertedRowID
    guard let small = UInt32(exactly: number) else {
      throw DatabaseError(resultCode: .SQLITE_FULL, message: "no numbers are left")
    }
    try write(unit.properties, unit.notes, of: number, variant: -1)
    for place in unit.variants.indices { try write(unit.variants[place], number, place) }
    return small
  }

  private func write(_ variant: TranslationUnitVariant, _ unit: Int64, _ place: Int) throws {
    let made = variant.provenance
    let row = made.isEmpty ? plainVariant : fullVariant
    row.bind(unit, at: 1)
    row.bind(place, at: 2)
    row.bind(variant.language.rawValue, at: 3)
    row.bind(variant.content.plainText, at: 4)
    row.bind(ContentCoding.text(of: variant.content), at: 5)
    if !made.isEmpty { ProvenanceColumns.bind(made, to: row, from: 6) }
    try row.run()
    try write(variant.properties, variant.notes, of: unit, variant: place)
  }

  private func write(
    _ properties: [Property], _ notes: [Note], of unit: Int64, variant: Int
  ) throws {
    for place in properties.indices {
      let value = properties[place]
      property.bind(unit, at: 1)
      property.bind(variant, at: 2)
      property.bind(place, at: 3)
      property.bind(value.type, at: 4)
      property.bind(value.value, at: 5)
      property.bind(value.language?.rawValue, at: 6)
      property.bind(value.originalEncoding, at: 7)
      try property.run()
    }
    for place in notes.indices {
      let remark = notes[place]
      note.bind(unit, at: 1)
      note.bind(variant, at: 2)
      note.bind(place, at: 3)
      note.bind(remark.text, at: 4)
      note.bind(remark.language?.rawValue, at: 5)
      note.bind(remark.originalEncoding, at: 6)
      try note.run()
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
