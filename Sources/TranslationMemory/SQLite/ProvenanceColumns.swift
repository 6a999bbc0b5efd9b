import TranslationModel

/// The columns that hold a ``Provenance``, of a unit or of a variant.
enum ProvenanceColumns {
  static let names = [
    "creation_tool", "creation_tool_version", "creation_date", "creator", "change_date", "changer",
    "usage_count", "last_usage_date", "data_type", "original_format", "original_encoding",
  ]
  static let count = 11

  /// Binds the values to as many places from `start` on.
  static func bind(_ made: Provenance, to statement: DirectStatement, from start: Int32) {
    statement.bind(made.creationTool, at: start)
    statement.bind(made.creationToolVersion, at: start + 1)
    statement.bind(made.creationDate, at: start + 2)
    statement.bind(made.creator, at: start + 3)
    statement.bind(made.changeDate, at: start + 4)
    statement.bind(made.changer, at: start + 5)
    statement.bind(made.usageCount, at: start + 6)
    statement.bind(made.lastUsageDate, at: start + 7)
    statement.bind(made.dataType, at: start + 8)
    statement.bind(made.originalFormat, at: start + 9)
    statement.bind(made.originalEncoding, at: start + 10)
  }

  /// Reads the columns of ``names``, the first of which is `start`.
  static func provenance(_ row: DirectStatement, from start: Int32) -> Provenance {
    guard (start..<start + Int32(count)).contains(where: { !row.isNull($0) }) else {
      return Provenance()
    }
    return Provenance(
      creationTool: row.text(start), creationToolVersion: row.text(start + 1),
      creationDate: row.text(start + 2), creator: row.text(start + 3),
      changeDate: row.text(start + 4), changer: row.text(start + 5),
      usageCount: row.text(start + 6), lastUsageDate: row.text(start + 7),
      dataType: row.text(start + 8), originalFormat: row.text(start + 9),
      originalEncoding: row.text(start + 10))
  }
}
