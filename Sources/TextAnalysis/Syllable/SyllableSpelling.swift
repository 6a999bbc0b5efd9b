/// The parts of a syllable, and how it is written.
extension Syllable {
  /// The consonants that begin it, in lower case: `ng`, `qu`, `gi`; empty in *ăn*.
  public var onset: String { table.onsets[Int(parts.onset)] }
  /// The `o` or `u` that rounds the nucleus, as in *hoa*; empty elsewhere, and after *qu*, which
  /// holds it.
  public var glide: String { rime.glide }
  /// The vowel: `a`, `iê`, `ươ`.
  public var nucleus: String { rime.nucleus }
  /// What ends it: a consonant, or the second part of a diphthong (the `i` of *tai*); or empty.
  public var coda: String { rime.coda }
  /// The whole without its tone, in its letters' case.
  public var toneless: String { letters(tone: .ngang, at: 0).text }

  /// Whether the tone mark stands where the style puts it. True without a tone.
  public func isWritten(in placement: TonePlacement) -> Bool {
    tone == .ngang || tonePosition(placement) == Int(writtenTonePosition)
  }

  /// Whether neither style puts the tone mark where it stands, as in *khỏang*.
  public var isToneMisplaced: Bool { !isWritten(in: .new) && !isWritten(in: .old) }

  /// Whether the two styles write it differently: *hoà* and *hòa*, not *hoa* or *hoàn*.
  public var dependsOnPlacement: Bool {
    tone != .ngang && tonePosition(.new) != tonePosition(.old)
  }

  /// The syllable in composed letters with the tone mark where the style puts it.
  ///
  /// The mark moves from letter to letter; each letter keeps its case (HÒA and HOÀ).
  public func spelling(_ placement: TonePlacement) -> String {
    letters(placement).text
  }

  func tonePosition(_ placement: TonePlacement) -> Int {
    table.tonePosition(of: parts, placement)
  }

  func letters(_ placement: TonePlacement) -> LetterSequence {
    letters(tone: tone, at: tonePosition(placement))
  }

  private func letters(tone: Tone, at position: Int) -> LetterSequence {
    var letters = LetterSequence()
    let onset = table.onsetForms(parts.onset).prefix(Int(parts.rimeStart))
    for form in [onset, rime.letters[...]].joined() {
      var raw = UInt16(form)
      if uppercase >> UInt8(letters.count) & 1 != 0 { raw |= MarkedLetter.uppercaseBit }
      let letter = MarkedLetter(rawValue: raw)
      letters.append(letters.count == position ? letter.with(tone) : letter)
    }
    return letters
  }

  private var table: SyllableTable { .shared }
  private var rime: Rime { table.rimes[Int(parts.rime)] }
}
