import GRDB
import TranslationModel

/// Reads what an index needs of units, and no more.
struct IndexedUnitReading {
  private let rows: DirectStatement

  init(_ db: Database) throws {
    rows = try DirectStatement(
      db,
      """
      SELECT u.number, v.language, v.text, v.content, u.status, u.confidence, u.day
      FROM (SELECT number, status, confidence, day FROM unit WHERE number > ?
        ORDER BY number LIMIT ?) AS u
      LEFT JOIN variant AS v ON v.unit = u.number ORDER BY u.number, v.place
      """)
  }

  func units(above number: UInt32, limit: Int) throws -> [IndexedUnit] {
    rows.bind(Int64(number), at: 1)
    rows.bind(limit, at: 2)
    defer { rows.reset() }
    var tags = LanguageTags()
    var units: [IndexedUnit] = []
    units.reserveCapacity(min(limit, 4096))
    while try rows.next() {
      let number = rows.integer(0)
      guard let small = UInt32(exactly: number) else { continue }
      if units.last?.number != small {
        units.append(
          IndexedUnit(
            number: small,
            status: rows.text(4).flatMap(ReviewStatus.init(rawValue:)) ?? .unknown,
            confidence: rows.double(5), day: UInt16(clamping: rows.integer(6)), texts: []))
      }
      guard let name = rows.text(1), let tag = try? tags.tag(name) else { continue }
      let content = try rows.text(3).map(ContentCoding.content(of:))
      units[units.count - 1].texts.append(
        (tag, try content ?? InlineText(rows.presentText(2))))
    }
    return units
  }
}
