/// Reads words out of well-formed UTF-8: letters with their marks, until something else comes.
struct WordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = LetterTable.shared

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What stands at an offset, and how many bytes it takes.
  @inline(__always)
  func entry(at offset: Int) -> (entry: LetterEntry, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (table.entry(ascii: first), 1) }
    let (scalar, length) = bytes.scalar(at: offset)
    return (table.entry(scalar), length)
  }

  /// Reads the word that begins at `start`. Its `end` is `start` when none does.
  ///
  /// What keeps a mark from its letter is part of a word only inside it.
  func word(at start: Int) -> WordReading {
    var word = WordReading(end: start)
    var offset = start
    // Traits of separators that count only when the word goes on.
    var waiting: WordReading.Traits = []
    scan: while offset < bytes.count {
      let (entry, length) = entry(at: offset)
      switch entry.kind {
      case .outside, .unstable: break scan
      case .letter, .lookAlike, .foreignLetter:
        // Marks without a letter are a word of their own.
        if word.traits.contains(.loneMark) { break scan }
        guard entry.isLetter else {
          read(entry, length, at: offset, into: &word, isFirst: false)
          break
        }
        word.letters.append(entry.letter)
        word.traits.insert(length == 1 ? .latin : [.latin, .nonASCII, .marked])
        word.last = entry.letter
      case .separator, .joiner:
        if word.end == start || word.traits.contains(.loneMark) { break scan }
        waiting.insert(entry.kind == .separator ? .separator : .joiner)
        offset += length
        continue scan
      default: read(entry, length, at: offset, into: &word, isFirst: word.end == start)
      }
      if !waiting.isEmpty {
        word.traits.formUnion(waiting)
        word.traits.insert(.nonASCII)
        waiting = []
      }
      offset += length
      word.end = offset
    }
    return word
  }

  /// Marks and letters of other kinds.
  @inline(never)
  private func read(
    _ entry: LetterEntry, _ length: Int, at offset: Int, into word: inout WordReading, isFirst: Bool
  ) {
    word.traits.insert(.nonASCII)
    switch entry.kind {
    case .toneMark, .shapeMark, .strokeOverlay, .foreignMark:
      if isFirst { word.traits.insert(.loneMark) }
      read(mark: entry, into: &word)
    case .lookAlike:
      // Ð, ð, Ɖ and ɖ stand in the Latin blocks, which take two bytes below U+0370.
      let isLatin = bytes[offset] < 0xCD
      word.letters.append(entry.letter)
      word.traits.insert(isLatin ? [.strokeLookAlike, .latin, .marked] : .foreignLookAlike)
      if entry.letter.hasTone || entry.letter.hasShape { word.traits.insert(.marked) }
      word.last = entry.letter
    default:
      word.traits.insert([.foreignLetter, .marked])
      word.last = nil
      if bytes[offset] >= 0xCC { word.traits.insert(.unstable) }
    }
  }

  private func read(mark entry: LetterEntry, into word: inout WordReading) {
    word.traits.insert(.marked)
    guard let letter = word.last else {
      // After a letter that is not Latin: whatever it is, ICU composes it.
      word.traits.insert([.unstable, .combiningMark])
      return
    }
    word.traits.insert(word.letters.isComplete ? .combiningMark : [.combiningMark, .unstable])
    switch entry.kind {
    case .toneMark:
      if letter.hasTone { word.traits.insert([.twoTonesOnLetter, .unstable]) }
      word.put(letter.with(entry.tone))
    case .shapeMark:
      if letter.hasShape { word.traits.insert([.twoShapesOnLetter, .unstable]) }
      if letter.tone.standsAbove, entry.shape != .horn { word.traits.insert(.toneBeforeShape) }
      word.put(letter.with(entry.shape))
    case .strokeOverlay where letter.base == 3 && !letter.hasShape:
      word.traits.insert([.strokeLookAlike, .unstable])
      word.put(letter.with(.stroke))
    default:
      word.traits.insert([.foreignMark, .unstable])
    }
  }
}
