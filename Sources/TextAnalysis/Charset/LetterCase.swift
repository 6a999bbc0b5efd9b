/// What the case of letters tells about text from a charset without toned capitals.
enum LetterCase {
  /// How many words mix plain capitals with toned small letters, as CộNG; nil when no toned letter
  /// occurs at all.
  static func mixedWords(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      let reader = WordReader(bytes)
      var (mixed, hasTones) = (0, false)
      var offset = 0
      while offset < bytes.count {
        let word = reader.word(at: offset)
        guard word.end > offset else {
          offset += reader.entry(at: offset).length
          continue
        }
        offset = word.end
        guard word.traits.contains(.nonASCII), word.letters.isComplete else { continue }
        var (capitals, small) = (0, false)
        for position in 0..<word.letters.count {
          let letter = word.letters[position]
          if letter.isUppercase { capitals += 1 }
          if letter.hasTone, !letter.isUppercase { small = true }
        }
        hasTones = hasTones || small
        // One capital at the beginning is a name.
        if small, capitals > 1 || (capitals == 1 && !word.letters[0].isUppercase) { mixed += 1 }
      }
      return hasTones ? mixed : nil
    }
  }
}
