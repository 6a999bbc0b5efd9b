import GRDB
import TranslationModel

/// Reads units from the tables.
struct UnitReading {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func unit(_ number: UInt32) throws -> StoredUnit? {
    try units(Int64(number)...Int64(number)).first
  }

  /// At most `limit` units above a number.
  func units(above number: UInt32, limit: Int) throws -> [StoredUnit] {
    let last = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(number) FROM
            (SELECT number FROM unit WHERE number > ? ORDER BY number LIMIT ?)
          """), arguments: [number, limit])
    guard let last else { return [] }
    return try units(Int64(number) + 1...last)
  }

  /// The units of a range of numbers: each table is read once, in the order of its key.
  func units(_ range: ClosedRange<Int64>) throws -> [StoredUnit] {
    let arguments: StatementArguments = [range.lowerBound, range.upperBound]
    let units = try Row.fetchCursor(
      db.cachedStatement(sql: Self.selectUnits), arguments: arguments)
    var variants = try Peeking(
      Row.fetchCursor(db.cachedStatement(sql: Self.selectVariants), arguments: arguments))
    var properties = try Peeking(
      Row.fetchCursor(db.cachedStatement(sql: Self.selectProperties), arguments: arguments))
    var notes = try Peeking(
      Row.fetchCursor(db.cachedStatement(sql: Self.selectNotes), arguments: arguments))
    var result: [StoredUnit] = []
    while let row = try units.next() {
      let number: Int64 = row[0]
      guard let small = UInt32(exactly: number) else { continue }
      var unit = TranslationUnit(
        id: row[1], variants: [], provenance: ProvenanceColumns.provenance(row, from: 4),
        sourceLanguage: row[2], segmentType: row[3])
      try properties.skip(below: number)
      try notes.skip(below: number)
      try variants.skip(below: number)
      unit.properties = try Self.properties(&properties, number, -1)
      unit.notes = try Self.notes(&notes, number, -1)
      while let row = try variants.next(of: number) {
        var variant = try Self.variant(row)
        let place: Int64 = row[1]
        variant.properties = try Self.properties(&properties, number, place)
        variant.notes = try Self.notes(&notes, number, place)
        unit.variants.append(variant)
      }
      result.append(StoredUnit(number: small, unit: unit))
    }
    return result
  }

  /// The texts of a unit whose other tables may be damaged; nil when there are none.
  func texts(of number: UInt32) throws -> StoredUnit? {
    let number = Int64(number)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.selectVariants), arguments: [number, number])
    var unit = TranslationUnit(variants: [])
    while let row = try rows.next() { unit.variants.append(try Self.variant(row)) }
    return unit.variants.isEmpty ? nil : StoredUnit(number: UInt32(number), unit: unit)
  }

  private static let made = ProvenanceColumns.selection
  private static let range = "BETWEEN ? AND ? ORDER BY"
  private static let selectUnits =
    "SELECT number, id, source_language, segment_type, \(made) FROM unit WHERE number \(range) number"
  private static let selectVariants = """
    SELECT unit, place, language, text, content, \(made) FROM variant
    WHERE unit \(range) unit, place
    """
  private static let selectProperties = """
    SELECT unit, variant, type, value, language, original_encoding FROM property
    WHERE unit \(range) unit, variant, place
    """
  private static let selectNotes = """
    SELECT unit, variant, text, language, original_encoding FROM note
    WHERE unit \(range) unit, variant, place
    """

  private static func variant(_ row: Row) throws -> TranslationUnitVariant {
    let text: String = row[3]
    let content: String? = row[4]
    return TranslationUnitVariant(
      language: try language(row[2]),
      content: try content.map(ContentCoding.content(of:)) ?? InlineText(text),
      provenance: ProvenanceColumns.provenance(row, from: 5))
  }

  private static func properties(
    _ rows: inout Peeking, _ unit: Int64, _ variant: Int64
  ) throws -> [Property] {
    var found: [Property] = []
    while let row = try rows.next(of: unit, variant) {
      found.append(
        Property(
          type: row[2], value: row[3], language: try (row[4] as String?).map(language),
          originalEncoding: row[5]))
    }
    return found
  }

  private static func notes(
    _ rows: inout Peeking, _ unit: Int64, _ variant: Int64
  ) throws -> [Note] {
    var found: [Note] = []
    while let row = try rows.next(of: unit, variant) {
      found.append(
        Note(
          row[2], language: try (row[3] as String?).map(language), originalEncoding: row[4]))
    }
    return found
  }

  private static func language(_ text: String) throws -> LanguageTag {
    guard let tag = LanguageTag(parsing: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "“\(text)” is no language tag")
    }
    return tag
  }

  /// Rows in the order of unit and variant, of which those of one are taken at a time.
  private struct Peeking {
    private let rows: RowCursor
    private var waiting: Row?
    private var isTaken = false

    init(_ rows: RowCursor) throws {
      self.rows = rows
      waiting = try rows.next()
    }

    private mutating func advance() throws {
      if isTaken { waiting = try rows.next() }
      isTaken = false
    }

    mutating func skip(below unit: Int64) throws {
      try advance()
      while let row = waiting, (row[0] as Int64) < unit { waiting = try rows.next() }
    }

    /// The row is good until the next one is asked for.
    mutating func next(of unit: Int64) throws -> Row? {
      try advance()
      guard let row = waiting, (row[0] as Int64) == unit else { return nil }
      isTaken = true
      return row
    }

    mutating func next(of unit: Int64, _ variant: Int64) throws -> Row? {
      try advance()
      guard let row = waiting, (row[0] as Int64) == unit, (row[1] as Int64) == variant else {
        return nil
      }
      isTaken = true
      return row
    }
  }
}
