/// The forms in which pairs are kept in files.
public enum BitextFormat: String, Sendable, CaseIterable {
  case tmx
  case jsonl
  case tsv

  /// The form that a file's name ends in; nil for an ending that isn't known.
  public init?(ending: String) {
    switch ending {
    case "tmx": self = .tmx
    case "jsonl", "ndjson": self = .jsonl
    case "tsv", "tab": self = .tsv
    default: return nil
    }
  }
}
