/// What the line around a word says about its language and its charset.
///
/// A misplaced tone is also a foreign word: Italian *più*, Portuguese *daí*. A line is taken for
/// foreign when more of its marked words are no syllables than are, or, as long as no word has a
/// letter that hardly another language writes (Đắk), more of all its words; two words at least.
///
/// Nor is a line what it seems that makes more sense in a legacy charset: VNI *caù cheùp* is no
/// misplaced *càu*, and the soft hyphens of TCVN3 *n­íc* are its ư.
///
/// Asked from left to right, it reads every line once at most. A repair that it allows does not
/// change what it says, so that repairing twice is repairing once.
struct LineEvidence {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private var judged = 0..<0
  private var isForeign = false
  private var isLegacy = false
  private var lineStart = 0
  private var searched = 0

  /// Longer lines are judged by pieces.
  private static let limit = 1 << 16

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether marked words are to be read as Vietnamese.
  ///
  /// - Precondition: `offset` is not before one that was asked about earlier.
  mutating func isVietnamese(at offset: Int) -> Bool {
    if !judged.contains(offset) { judge(at: offset) }
    return !isForeign && !isLegacy
  }

  /// Whether the characters are those of the text, not of a charset that was mistaken.
  ///
  /// - Precondition: as above.
  mutating func isUnicode(at offset: Int) -> Bool {
    if !judged.contains(offset) { judge(at: offset) }
    return !isLegacy
  }

  private mutating func judge(at offset: Int) {
    while searched < offset {
      if bytes[searched] == UInt8(ascii: "\n") { lineStart = searched + 1 }
      searched += 1
    }
    var start = lineStart + (offset - lineStart) / Self.limit * Self.limit
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < bytes.count, end < start + Self.limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    judged = start..<max(end, offset + 1)
    let line = Bytes(rebasing: bytes[start..<end])
    if UnicodeForm.composed.contains(line) {
      read(line)
    } else {
      UnicodeForm.composed.apply(to: line).withUnsafeBufferPointer { read($0) }
    }
  }

  private mutating func read(_ line: Bytes) {
    isForeign = Self.isForeign(line)
    let plain = CharsetEvidence(of: line)
    isLegacy =
      plain.faults > plain.repairable
      && CharsetReadings.alternatives(to: line).contains { $0.evidence.explainsMore(than: plain) }
  }

  private static func isForeign(_ line: Bytes) -> Bool {
    let reader = WordReader(line)
    var (syllables, strangers) = (0, 0)
    var (plainSyllables, plainStrangers) = (0, 0)
    var hasOwn = false
    var offset = 0
    while offset < line.count {
      let word = reader.word(at: offset)
      guard word.end > offset else {
        offset += reader.entry(at: offset).length
        continue
      }
      offset = word.end
      guard word.traits.contains(.latin) else { continue }
      let syllable =
        word.traits.isDisjoint(with: .obstacles) ? try? Syllable(word.letters) : nil
      if !word.traits.contains(.marked) {
        if syllable != nil { plainSyllables += 1 } else { plainStrangers += 1 }
      } else if hasOwnLetter(word.letters) {
        hasOwn = true
        if syllable?.isToneMisplaced == false { syllables += 1 }
      } else if let syllable {
        if !syllable.isToneMisplaced { syllables += 1 }
      } else {
        strangers += 1
      }
    }
    if strangers >= 2, strangers > syllables { return true }
    let allStrangers = strangers + plainStrangers
    return !hasOwn && allStrangers >= 2 && allStrangers > syllables + plainSyllables
  }

  /// Whether one of the letters is written in Vietnamese and hardly anywhere else.
  private static func hasOwnLetter(_ letters: LetterSequence) -> Bool {
    (0..<min(letters.count, LetterSequence.capacity)).contains { position in
      let letter = letters[position]
      return switch letter.shape {
      case .horn: true
      case .circumflex, .breve: letter.hasTone
      case .plain, .stroke: letter.tone == .hoi || letter.tone == .nang
      }
    }
  }
}
