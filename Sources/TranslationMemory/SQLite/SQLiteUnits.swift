import GRDB
public import TranslationModel

/// Storing units, and reading them.
extension SQLiteStore {
  public func insert(_ units: [TranslationUnit]) async throws -> InsertionResult {
    try await write { try Self.insert(units, import: nil, $0) }
  }

  static func insert(
    _ units: [TranslationUnit], import number: Int?, _ db: Database
  ) throws -> InsertionResult {
    let writing = UnitWriting(db)
    var result = InsertionResult(numbers: [], stored: 0)
    for unit in units {
      let (number, isNew) = try writing.insert(unit, import: number)
      result.numbers.append(number)
      if isNew { result.stored += 1 }
    }
    return result
  }

  public func replace(_ changed: [StoredUnit]) async throws -> [UInt32?] {
    try await write { db in
      let writing = UnitWriting(db)
      return try changed.map { try writing.replace($0.number, with: $0.unit) }
    }
  }

  public func remove(_ numbers: [UInt32]) async throws -> Int {
    try await write { db in
      let writing = UnitWriting(db)
      return try numbers.count { try writing.remove($0) }
    }
  }

  public func unit(_ number: UInt32) async throws -> StoredUnit? {
    try read { try UnitReading($0).unit(number) }
  }

  public func units(_ numbers: [UInt32]) async throws -> [StoredUnit] {
    try read { db in try numbers.compactMap { try UnitReading(db).unit($0) } }
  }

  public func units(above number: UInt32, limit: Int) async throws -> [StoredUnit] {
    try read { try UnitReading($0).units(above: number, limit: limit) }
  }

  public func indexedUnits(above number: UInt32, limit: Int) async throws -> [IndexedUnit] {
    try read { try IndexedUnitReading($0).units(above: number, limit: limit) }
  }

  public func numbers(of filter: UnitFilter) async throws -> [UInt32] {
    try read { try UnitSelection(filter).numbers($0) }
  }

  public func numbers(ofImport number: Int) async throws -> [UInt32] {
    try read { try UnitSelection.numbers(ofImport: number, $0) }
  }

  public func neighbours(
    in document: String, of position: Int
  ) async throws -> (before: StoredUnit?, after: StoredUnit?) {
    try read { db in
      func unit(_ condition: String) throws -> StoredUnit? {
        let number = try UInt32.fetchOne(
          db, sql: "SELECT number FROM unit WHERE document = ? AND position \(condition) LIMIT 1",
          arguments: [document, position])
        return try number.flatMap { try UnitReading(db).unit($0) }
      }
      return (
        try unit("< ? ORDER BY position DESC, number DESC"),
        try unit("> ? ORDER BY position, number DESC")
      )
    }
  }

  public func lastNumber() async throws -> UInt32 {
    try read { db in
      try UInt32.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'unit'") ?? 0
    }
  }

  public func removedNumbers() async throws -> [UInt32] {
    try read { try UInt32.fetchAll($0, sql: "SELECT number FROM removed ORDER BY number") }
  }

  func units(in range: ClosedRange<UInt32>) async throws -> [StoredUnit] {
    try read {
      try UnitReading($0).units(Int64(range.lowerBound)...Int64(range.upperBound))
    }
  }

  func texts(of number: UInt32) async throws -> StoredUnit? {
    try read { try UnitReading($0).texts(of: number) }
  }

  func highestVariant() async throws -> UInt32 {
    try read { try UInt32.fetchOne($0, sql: "SELECT max(unit) FROM variant") ?? 0 }
  }
}
