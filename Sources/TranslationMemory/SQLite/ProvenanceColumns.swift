import GRDB
import TranslationModel

/// The columns that hold a ``Provenance``, of a unit or of a variant.
enum ProvenanceColumns {
  static let names = [
    "creation_tool", "creation_tool_version", "creation_date", "creator", "change_date", "changer",
    "usage_count", "last_usage_date", "data_type", "original_format", "original_encoding",
  ]
  static let count = 11

  static func values(of made: Provenance) -> [(any DatabaseValueConvertible)?] {
    [
      made.creationTool, made.creationToolVersion, made.creationDate, made.creator,
      made.changeDate, made.changer, made.usageCount, made.lastUsageDate, made.dataType,
      made.originalFormat, made.originalEncoding,
    ]
  }

  /// What is to be selected for ``provenance(_:from:)``: whether there is anything, and all of it.
  static let selection =
    "coalesce(\(names.joined(separator: ", "))) IS NOT NULL, \(names.joined(separator: ", "))"

  /// Reads the ``selection`` whose first column is `start`.
  static func provenance(_ row: Row, from start: Int) -> Provenance {
    guard (row[start] as Int64) != 0 else { return Provenance() }
    let first = start + 1
    return Provenance(
      creationTool: row[first], creationToolVersion: row[first + 1], creationDate: row[first + 2],
      creator: row[first + 3], changeDate: row[first + 4], changer: row[first + 5],
      usageCount: row[first + 6], lastUsageDate: row[first + 7], dataType: row[first + 8],
      originalFormat: row[first + 9], originalEncoding: row[first + 10])
  }
}
