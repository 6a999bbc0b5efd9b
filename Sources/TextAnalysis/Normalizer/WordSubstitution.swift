/// A word that is no syllable, with single characters repaired: joiners and soft hyphens left out,
/// and, in a word of mixed scripts, Greek and Cyrillic look-alikes replaced.
struct WordSubstitution {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets = OffsetMap()
  private(set) var reasons: ChangeReasons = []

  /// Nil when there is nothing to repair.
  init?(_ word: WordReading, start: Int, in text: UnsafeBufferPointer<UInt8>) {
    let reader = WordReader(text)
    let replacesLookAlikes = Self.replacesLookAlikes(word, start: start, reader)
    var offset = start
    while offset < word.end {
      let (entry, length) = reader.entry(at: offset)
      let old = (offset - start)..<(offset - start + length)
      let place = bytes.count
      let scalar = text.scalar(at: offset).value
      if entry.kind == .lookAlike, scalar >= 0x370, replacesLookAlikes {
        append(entry.letter)
        reasons.insert(ChangeReasons(.lookAlikeReplaced))
        offsets.append(old: old, new: place..<bytes.count)
      } else if Invisibles.isStray(scalar, at: offset..<offset + length, in: text) {
        reasons.insert(ChangeReasons(.invisibleRemoved))
        offsets.append(old: old, new: place..<place)
      } else {
        bytes.append(contentsOf: text[offset..<offset + length])
      }
      offset += length
    }
    if reasons.isEmpty { return nil }
    let (composed, edits) = bytes.withUnsafeBufferPointer {
      UnicodeForm.composed.applyWithEdits(to: $0)
    }
    if composed != bytes {
      bytes = composed
      offsets = offsets.followed(by: OffsetMap(edits))
      reasons.insert(ChangeReasons(.composed))
    }
  }

  /// In parts, since Unicode may not have the letter in one scalar.
  private mutating func append(_ letter: MarkedLetter) {
    bytes.append(letter.base + UInt8(ascii: letter.isUppercase ? "A" : "a"))
    for mark in [letter.shape.mark, letter.tone.mark] {
      if let mark { bytes.append(contentsOf: String(mark).utf8) }
    }
  }

  /// Whether every foreign letter has a Latin twin, and the word is a syllable with those, or Latin
  /// for the greater part.
  private static func replacesLookAlikes(
    _ word: WordReading, start: Int, _ reader: WordReader
  ) -> Bool {
    guard word.traits.contains([.latin, .foreignLookAlike]),
      word.traits.isDisjoint(with: .obstacles)
    else { return false }
    if (try? Syllable(word.letters)) != nil { return true }
    var (latin, foreign) = (0, 0)
    var offset = start
    while offset < word.end {
      let (entry, length) = reader.entry(at: offset)
      if entry.isLetter { latin += 1 }
      if entry.kind == .lookAlike { foreign += 1 }
      offset += length
    }
    return latin >= foreign
  }
}
