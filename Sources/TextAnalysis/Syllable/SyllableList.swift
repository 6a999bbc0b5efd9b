extension Syllable {
  /// All syllables that spelling allows, in small letters: some 17,700, of which the language uses a
  /// third. Made once.
  public static let all: [Syllable] = {
    let table = SyllableTable.shared
    var seen: Set<String> = []
    return table.onsets.flatMap { onset in
      table.rimes.flatMap { rime in
        // The i of gi and of a rime that begins with one are written once.
        let head = onset == "gi" && rime.spelling.hasPrefix("i") ? "g" : onset
        let spelling = head + rime.spelling
        return seen.insert(spelling).inserted ? all(spelling, table) : []
      }
    }
  }()

  /// The tones of a syllable that is written without one.
  private static func all(_ spelling: String, _ table: SyllableTable) -> [Syllable] {
    let letters = Array(spelling.utf8).withUnsafeBufferPointer {
      WordReader($0).word(at: 0).letters
    }
    guard let parts = try? table.parts(of: letters) else { return [] }
    let position = table.tonePosition(of: parts, .new)
    return Tone.allCases.compactMap { tone in
      var toned = letters
      if tone != .ngang { toned[position] = toned[position].with(tone) }
      return try? Syllable(toned)
    }
  }
}
