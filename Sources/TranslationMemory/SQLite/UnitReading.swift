import GRDB
import TranslationModel

/// Reads units from the tables.
struct UnitReading {
  private let last: DirectStatement
  private let units: DirectStatement
  private let variants: DirectStatement
  private let properties: DirectStatement
  private let notes: DirectStatement

  init(_ db: Database) throws {
    last = try DirectStatement(db, Self.selectLast)
    units = try DirectStatement(db, Self.selectUnits)
    variants = try DirectStatement(db, Self.selectVariants)
    properties = try DirectStatement(db, Self.selectProperties)
    notes = try DirectStatement(db, Self.selectNotes)
  }

  func unit(_ number: UInt32) throws -> StoredUnit? {
    try units(Int64(number)...Int64(number)).first
  }

  /// At most `limit` units above a number.
  func units(above number: UInt32, limit: Int) throws -> [StoredUnit] {
    last.bind(Int64(number), at: 1)
    last.bind(limit, at: 2)
    defer { last.reset() }
    guard try last.next(), !last.isNull(0) else { return [] }
    return try units(Int64(number) + 1...last.integer(0))
  }

  /// The units of a range of numbers: each table is read once, in the order of its key.
  func units(_ range: ClosedRange<Int64>) throws -> [StoredUnit] {
    for statement in [units, variants, properties, notes] {
      statement.bind(range.lowerBound, at: 1)
      statement.bind(range.upperBound, at: 2)
    }
    var variants = try Peeking(variants)
    var properties = try Peeking(properties)
    var notes = try Peeking(notes)
    defer {
      units.reset()
      variants.end()
      properties.end()
      notes.end()
    }
    var tags = LanguageTags()
    var result: [StoredUnit] = []
    while try units.next() {
      let number = units.integer(0)
      guard let small = UInt32(exactly: number) else { continue }
      var unit = TranslationUnit(
        id: units.text(1), variants: [], provenance: ProvenanceColumns.provenance(units, from: 4),
        sourceLanguage: units.text(2), segmentType: units.text(3))
      try properties.skip(below: number)
      try notes.skip(below: number)
      try variants.skip(below: number)
      unit.properties = try Self.properties(&properties, &tags, number, -1)
      unit.notes = try Self.notes(&notes, &tags, number, -1)
      while try variants.next(of: number) {
        var variant = try Self.variant(variants.row, &tags)
        let place = variants.row.integer(1)
        variant.properties = try Self.properties(&properties, &tags, number, place)
        variant.notes = try Self.notes(&notes, &tags, number, place)
        unit.variants.append(variant)
      }
      result.append(StoredUnit(number: small, unit: unit))
    }
    return result
  }

  /// The texts of a unit whose other tables may be damaged; nil when there are none.
  func texts(of number: UInt32) throws -> StoredUnit? {
    var tags = LanguageTags()
    var unit = TranslationUnit(variants: [])
    variants.bind(Int64(number), at: 1)
    variants.bind(Int64(number), at: 2)
    defer { variants.reset() }
    while try variants.next() { unit.variants.append(try Self.variant(variants, &tags)) }
    return unit.variants.isEmpty ? nil : StoredUnit(number: number, unit: unit)
  }

  private static let made = ProvenanceColumns.names.joined(separator: ", ")
  private static let range = "BETWEEN ? AND ? ORDER BY"
  private static let selectLast = """
    SELECT max(number) FROM
      (SELECT number FROM unit WHERE number > ? ORDER BY number LIMIT ?)
    """
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

  private static func variant(
    _ row: DirectStatement, _ tags: inout LanguageTags
  ) throws -> TranslationUnitVariant {
    TranslationUnitVariant(
      language: try tags.tag(try row.presentText(2)),
      content: try row.text(4).map(ContentCoding.content(of:)) ?? InlineText(row.presentText(3)),
      provenance: ProvenanceColumns.provenance(row, from: 5))
  }

  private static func properties(
    _ rows: inout Peeking, _ tags: inout LanguageTags, _ unit: Int64, _ variant: Int64
  ) throws -> [Property] {
    var found: [Property] = []
    while try rows.next(of: unit, variant) {
      let row = rows.row
      found.append(
        Property(
          type: try row.presentText(2), value: try row.presentText(3),
          language: try row.text(4).map { try tags.tag($0) }, originalEncoding: row.text(5)))
    }
    return found
  }

  private static func notes(
    _ rows: inout Peeking, _ tags: inout LanguageTags, _ unit: Int64, _ variant: Int64
  ) throws -> [Note] {
    var found: [Note] = []
    while try rows.next(of: unit, variant) {
      let row = rows.row
      found.append(
        Note(
          try row.presentText(2), language: try row.text(3).map { try tags.tag($0) },
          originalEncoding: row.text(4)))
    }
    return found
  }

  /// Rows in the order of unit and variant, of which those of one are taken at a time.
  private struct Peeking {
    let row: DirectStatement
    private var unit: Int64?
    private var isTaken = false

    init(_ row: DirectStatement) throws {
      self.row = row
      try step()
    }

    private mutating func step() throws {
      unit = try row.next() ? row.integer(0) : nil
    }

    private mutating func advance() throws {
      if isTaken { try step() }
      isTaken = false
    }

    mutating func skip(below number: Int64) throws {
      try advance()
      while let unit, unit < number { try step() }
    }

    /// Goes on to the next row of a unit, if there is one. It is good until the next call.
    mutating func next(of number: Int64) throws -> Bool {
      try advance()
      isTaken = unit == number
      return isTaken
    }

    mutating func next(of number: Int64, _ variant: Int64) throws -> Bool {
      try advance()
      isTaken = unit == number && row.integer(1) == variant
      return isTaken
    }

    func end() { row.reset() }
  }
}
