import GRDB
import TranslationModel

/// The condition that a ``UnitFilter`` is in SQL.
struct UnitSelection {
  private var conditions: [String] = []
  private var arguments: [(any DatabaseValueConvertible)?] = []
  private let author: String?

  init(_ filter: UnitFilter) {
    author = filter.author.map(UnitFilter.stored)
    let names = [
      ("client", filter.client), ("domain", filter.domain), ("project", filter.project),
      ("document", filter.document),
    ]
    for case (let column, let name?) in names { add("\(column) = ?", UnitFilter.stored(name)) }
    switch filter.status {
    case nil: break
    case .unknown: conditions.append("status IS NULL")
    case let status?: add("status = ?", status.rawValue)
    }
    if let variant = filter.variant {
      add(
        "EXISTS (SELECT 1 FROM variant AS v WHERE v.unit = number AND v.language = ?)",
        variant.rawValue)
    }
    if let changed = filter.changed {
      add("day > 0 AND day BETWEEN ? AND ?", Int(changed.lowerBound), Int(changed.upperBound))
    }
  }

  private mutating func add(_ condition: String, _ values: (any DatabaseValueConvertible)?...) {
    conditions.append(condition)
    arguments += values
  }

  func numbers(_ db: Database) throws -> [UInt32] {
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let arguments = StatementArguments(arguments)
    guard let author else {
      return try UInt32.fetchAll(
        db, sql: "SELECT number FROM unit\(condition) ORDER BY number", arguments: arguments)
    }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, \(Self.author) FROM unit\(condition) ORDER BY number",
      arguments: arguments)
    var numbers: [UInt32] = []
    // There are few people, and what they are called is as it came.
    var isWanted: [String: Bool] = [:]
    while let row = try rows.next() {
      guard let name: String = row[1] else { continue }
      let isHere =
        isWanted[name] ?? UnitFilter.stored(name).utf8.elementsEqual(author.utf8)
      isWanted[name] = isHere
      if isHere { numbers.append(row[0]) }
    }
    return numbers
  }

  /// As ``UnitFields/author`` tells it.
  private static let author = """
    coalesce(changer, creator, (
      SELECT coalesce(v.changer, v.creator) FROM variant AS v
      WHERE v.unit = number AND coalesce(v.changer, v.creator) IS NOT NULL
      ORDER BY v.place LIMIT 1))
    """

  static func numbers(ofImport number: Int, _ db: Database) throws -> [UInt32] {
    try UInt32.fetchAll(
      db, sql: "SELECT number FROM unit WHERE import = ? ORDER BY number", arguments: [number])
  }
}
