import GRDB
import TranslationModel

/// Reads what an index needs of units, and no more.
struct IndexedUnitReading {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func units(above number: UInt32, limit: Int) throws -> [IndexedUnit] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT u.number, v.language, v.text, v.content, u.status, u.confidence, u.day
          FROM (SELECT number, status, confidence, day FROM unit WHERE number > ?
            ORDER BY number LIMIT ?) AS u
          LEFT JOIN variant AS v ON v.unit = u.number ORDER BY u.number, v.place
          """), arguments: [number, Int64(clamping: limit)])
    var units: [IndexedUnit] = []
    var tags: [String: LanguageTag] = [:]
    var texts: [(language: LanguageTag, content: InlineText)] = []
    var current: Row?
    func complete() {
      guard let current, let number = UInt32(exactly: current[0] as Int64) else { return }
      units.append(
        IndexedUnit(
          number: number,
          status: (current[4] as String?).flatMap(ReviewStatus.init(rawValue:)) ?? .unknown,
          confidence: current[5], day: UInt16(clamping: current[6] as Int? ?? 0), texts: texts))
      texts.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      if (current?[0] as Int64?) != (row[0] as Int64) {
        complete()
        current = row.copy()
      }
      guard let name: String = row[1], let language = tags[name] ?? LanguageTag(parsing: name)
      else { continue }
      tags[name] = language
      let content: String? = row[3]
      texts.append(
        (language, try content.map(ContentCoding.content(of:)) ?? InlineText(row[2] as String)))
    }
    complete()
    return units
  }
}
