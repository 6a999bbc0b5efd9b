/// The grammar made ready for parsing: two small automata, and what each rime says about the tone.
struct SyllableTable: Sendable {
  static let shared = SyllableTable()

  let onsets: [String]
  let rimes: [Rime]
  private let onsetTrie: LetterTrie
  private let rimeTrie: LetterTrie
  private let rootAfterQu: Int
  /// By onset and rime: whether they may meet.
  private let meets: [Bool]
  /// By rime: where the tone goes, counted from the rime's first letter.
  private let newTonePositions: [UInt8]
  private let oldTonePositions: [UInt8]
  private let isStopped: [Bool]
  /// By onset: the forms of its letters.
  private let onsetForms: [[UInt8]]
  private let gi: UInt8
  private let g: UInt8
  private let qu: UInt8
  /// gi and a, g and ia: two readings of the same letters.
  private let giA: Parts
  let gIa: Parts

  /// What a word consists of, by numbers in this table.
  struct Parts: Hashable, Sendable {
    var onset: UInt8
    var rime: UInt8
    /// Where the rime begins; inside *gi* when that shares its `i` with the rime.
    var rimeStart: UInt8
  }

  private init() {
    // Number 0 is the missing onset.
    let onsets = [""] + SyllableGrammar.onsets
    self.onsets = onsets
    let alphabet = LetterTable.shared
    func forms(_ text: String) -> [UInt8] {
      text.unicodeScalars.compactMap { alphabet.letter($0)?.form }
    }
    func rimes(_ rows: [SyllableGrammar.Row]) -> [Rime] {
      rows.flatMap { row in
        row.endings.split(separator: " ").map { Rime(row, ending: String($0)) }
      }
    }
    func number(of onset: String) -> UInt8 { UInt8(onsets.firstIndex(of: onset) ?? 0) }
    (g, gi, qu) = (number(of: "g"), number(of: "gi"), number(of: "qu"))

    var onsetTrie = LetterTrie()
    for (number, onset) in onsets.enumerated() {
      onsetTrie.insert(forms(onset), number: UInt8(number))
    }
    self.onsetTrie = onsetTrie
    onsetForms = onsets.map(forms)

    let general = rimes(SyllableGrammar.rows)
    let all = general + rimes(SyllableGrammar.rowsAfterQu)
    var rimeTrie = LetterTrie()
    rootAfterQu = rimeTrie.makeRoot()
    for (number, rime) in all.enumerated() {
      rimeTrie.insert(
        rime.letters, number: UInt8(number),
        from: number < general.count ? LetterTrie.root : rootAfterQu)
    }
    self.rimeTrie = rimeTrie
    self.rimes = all
    meets = onsets.flatMap { onset in
      all.enumerated().map { number, rime in
        number < general.count
          ? SyllableGrammar.allows(onset: onset, before: rime) : onset == "qu"
      }
    }
    func number(ofRime spelling: String) -> UInt8 {
      UInt8(general.firstIndex { $0.spelling == spelling } ?? 0)
    }
    giA = Parts(onset: gi, rime: number(ofRime: "a"), rimeStart: 2)
    gIa = Parts(onset: g, rime: number(ofRime: "ia"), rimeStart: 1)
    newTonePositions = all.map { UInt8($0.newTonePosition) }
    oldTonePositions = all.map { UInt8($0.oldTonePosition) }
    isStopped = all.map(\.isStopped)
  }

  func onsetForms(_ onset: UInt8) -> [UInt8] { onsetForms[Int(onset)] }

  /// Finds onset and rime, whatever the tone.
  @inline(__always)
  func parts(of letters: LetterSequence) throws(Syllable.Rejection) -> Parts {
    guard letters.isComplete else { throw .tooLong }
    guard letters.count > 0 else { throw .empty }
    var (onset, length): (UInt8, Int) = (0, 0)
    var state = LetterTrie.root
    var position = 0
    while position < letters.count {
      state = onsetTrie.step(state, letters[position])
      if state == 0 { break }
      position += 1
      let number = onsetTrie.number(at: state)
      if number != LetterTrie.none { (onset, length) = (number, position) }
    }
    if onset == gi { return try partsAfterGi(letters) }
    let root = onset == qu ? rootAfterQu : LetterTrie.root
    let rime = rime(of: letters, from: length, root: root)
    guard rime != LetterTrie.none else { throw reason(letters, rimeFrom: length) }
    guard meet(onset, rime) else { throw .onsetBeforeRime }
    return Parts(onset: onset, rime: rime, rimeStart: UInt8(length))
  }

  /// *gi* may be an onset (già), share its `i` with the rime (giếng), or be `g` and `i` (gì).
  private func partsAfterGi(_ letters: LetterSequence) throws(Syllable.Rejection) -> Parts {
    let shared = rime(of: letters, from: 1, root: LetterTrie.root)
    if shared != LetterTrie.none, meet(gi, shared) {
      return Parts(onset: gi, rime: shared, rimeStart: 1)
    }
    let separate = rime(of: letters, from: 2, root: LetterTrie.root)
    // *giiêng* would have its `i` twice.
    if separate != LetterTrie.none, meet(gi, separate), letters[2].base != letters[1].base {
      return Parts(onset: gi, rime: separate, rimeStart: 2)
    }
    guard shared != LetterTrie.none else { throw reason(letters, rimeFrom: 2) }
    guard meet(g, shared) else { throw .onsetBeforeRime }
    return Parts(onset: g, rime: shared, rimeStart: 1)
  }

  @inline(__always)
  private func rime(of letters: LetterSequence, from start: Int, root: Int) -> UInt8 {
    var state = root
    for position in start..<letters.count {
      state = rimeTrie.step(state, letters[position])
      if state == 0 { return LetterTrie.none }
    }
    return rimeTrie.number(at: state)
  }

  @inline(__always)
  private func meet(_ onset: UInt8, _ rime: UInt8) -> Bool {
    // Rimes after qu never meet another onset; only one that stands before a plain rime asks here.
    meets[Int(onset) * rimes.count + Int(rime)]
  }

  private func reason(_ letters: LetterSequence, rimeFrom start: Int) -> Syllable.Rejection {
    for position in 0..<letters.count where !onsetTrie.isInAlphabet(letters[position]) {
      return .letterOutsideAlphabet
    }
    return start == letters.count || letters[start].isVowel ? .unknownRime : .unknownOnset
  }

  @inline(__always)
  func tonePosition(of parts: Parts, _ placement: TonePlacement) -> Int {
    let positions = placement == .new ? newTonePositions : oldTonePositions
    return Int(parts.rimeStart + positions[Int(parts.rime)])
  }

  /// *gịa*, a word that stands in *giặt gịa* only, is g and ia although *gia* with any other tone is
  /// gi and a.
  func isGiaOfGiatGia(_ parts: Parts, _ tone: Tone, at position: Int) -> Bool {
    parts == giA && tone == .nang && position == 1
  }

  @inline(__always)
  func allows(_ tone: Tone, on rime: UInt8) -> Bool {
    !isStopped[Int(rime)] || tone == .sac || tone == .nang
  }
}
