/// Decides what becomes of one word.
struct WordRewriter {
  let options: NormalizerOptions
  private let table = LetterTable.shared

  init(options: NormalizerOptions) { self.options = options }

  /// The letters that a word is to have, and why.
  struct Rewrite {
    var letters: LetterSequence
    var reasons: ChangeReasons
  }

  /// Traits of words that even the stored form looks at.
  static let suspects: WordReading.Traits = [
    .combiningMark, .separator, .joiner, .unstable, .loneMark,
  ]

  /// Whether the word may have to change; when not, it is right as it stands.
  @inline(__always)
  func looksAt(_ word: WordReading) -> Bool {
    if !word.traits.isDisjoint(with: Self.suspects) { return true }
    guard options != .storedForm, word.traits.contains(.nonASCII) else { return false }
    return options.repair || word.letters.isComplete
  }

  /// What to write in place of the word; nil when it is to be left to NFC.
  ///
  /// - Parameter isVietnamese: whether the line around it reads as Vietnamese, asked before a
  ///   rewriting that another language could suffer from.
  func rewrite(_ word: WordReading, isVietnamese: () -> Bool) -> Rewrite? {
    let traits = word.traits
    guard traits.isDisjoint(with: .obstacles), word.letters.isComplete else { return nil }
    let needsRepair = !traits.isDisjoint(with: WordReading.Traits.lookAlike.union(.joiner))
    if needsRepair, !options.repair { return nil }
    if traits.contains(.foreignLookAlike), !traits.contains(.latin) { return nil }
    let isPlain = traits.isSubset(of: Self.composable)
    // Putting marks on letters needs no syllable.
    if isPlain, options == .storedForm { return composed(word) }
    guard let syllable = try? Syllable(word.letters) else {
      return isPlain ? composed(word) : nil
    }
    var rewrite = Rewrite(letters: word.letters, reasons: reasons(for: traits))
    let needsEvidence = !traits.isDisjoint(with: [.separator, .joiner, .strokeLookAlike])
    if needsEvidence, !hasVietnameseLetter(word.letters) || !isVietnamese() { return nil }
    if let position = newTonePosition(in: syllable), isVietnamese() {
      let written = Int(syllable.writtenTonePosition)
      rewrite.letters[written] = rewrite.letters[written].with(Tone.ngang)
      rewrite.letters[position] = rewrite.letters[position].with(syllable.tone)
      rewrite.reasons.insert(
        ChangeReasons(syllable.isToneMisplaced ? .toneMoved : .tonePlacement))
    }
    return rewrite
  }

  private static let composable: WordReading.Traits = [.nonASCII, .marked, .latin, .combiningMark]

  private func composed(_ word: WordReading) -> Rewrite {
    Rewrite(letters: word.letters, reasons: ChangeReasons(.composed))
  }

  private func newTonePosition(in syllable: Syllable) -> Int? {
    guard syllable.tone != .ngang else { return nil }
    if syllable.isToneMisplaced {
      return options.repair ? syllable.tonePosition(options.tonePlacement ?? .new) : nil
    }
    guard let placement = options.tonePlacement, !syllable.isWritten(in: placement) else {
      return nil
    }
    return syllable.tonePosition(placement)
  }

  /// Whether a letter has a mark of Vietnamese: plain letters are no evidence.
  private func hasVietnameseLetter(_ letters: LetterSequence) -> Bool {
    (0..<letters.count).contains { letters[$0].hasShape || letters[$0].hasTone }
  }

  private func reasons(for traits: WordReading.Traits) -> ChangeReasons {
    var reasons: ChangeReasons = []
    if traits.contains(.combiningMark) { reasons.insert(ChangeReasons(.composed)) }
    if traits.contains(.toneBeforeShape) { reasons.insert(ChangeReasons(.markOrder)) }
    if traits.contains(.separator) { reasons.insert(ChangeReasons(.separatorRemoved)) }
    if traits.contains(.strokeLookAlike) { reasons.insert(ChangeReasons(.strokeRepaired)) }
    if traits.contains(.foreignLookAlike) { reasons.insert(ChangeReasons(.lookAlikeReplaced)) }
    if traits.contains(.joiner) { reasons.insert(ChangeReasons(.invisibleRemoved)) }
    return reasons
  }
}
