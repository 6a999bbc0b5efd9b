import Interchange

/// What a user is told about losses of a TSV file.
enum TSVNotes {
  static func notes(flattened: Int) -> [String] {
    flattened == 0
      ? []
      : [
        "\(Count.text(flattened, "text")) with a tab or a line end, which TSV cannot keep: now a space"
      ]
  }
}

/// What a user is told about losses of a TMX file.
enum TMXNotes {
  static func notes(on memory: TMXWriter) -> [String] {
    guard let unit = memory.firstLossyUnit else { return [] }
    let characters = Count.text(memory.illegalCharacters, "character")
    return ["\(characters) that XML cannot hold left out, the first in unit \(unit)"]
  }
}
