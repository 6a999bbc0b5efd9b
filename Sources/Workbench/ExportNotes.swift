/// What a user is told about losses of a TSV file.
enum TSVNotes {
  static func notes(flattened: Int) -> [String] {
    flattened == 0
      ? [] : ["\(flattened) texts held a tab or a line end, which TSV cannot keep: now a space"]
  }
}

/// What a user is told about losses of a TMX file.
enum TMXNotes {
  static func notes(illegalCharacters: Int) -> [String] {
    illegalCharacters == 0
      ? [] : ["\(illegalCharacters) control characters were left out, which XML cannot hold"]
  }
}
