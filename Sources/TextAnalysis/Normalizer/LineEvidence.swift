/// Whether the line around a word reads as Vietnamese.
///
/// A misplaced tone is also a foreign word: Italian *più*, Portuguese *daí*. A line is taken for
/// foreign when more of its marked words are no syllables than are, and two at least; or when it has
/// no marked syllable at all, and most of its plain words could be none. Words with letters that only
/// Vietnamese writes (Đắk) never count against it. Nor is a line Vietnamese as it
/// stands that makes more sense in a legacy charset: VNI *caù cheùp* is no misplaced *càu*.
///
/// Asked from left to right, it reads every line once at most.
struct LineEvidence {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var judged = 0..<0
  private var verdict = true
  private var lineStart = 0
  private var searched = 0

  /// Longer lines are judged by pieces.
  private static let limit = 1 << 16

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Precondition: `offset` is not before one that was asked about earlier.
  mutating func isVietnamese(at offset: Int) -> Bool {
    if !judged.contains(offset) { judge(at: offset) }
    return verdict
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
    verdict = Self.isVietnamese(bytes, start..<end)
  }

  private static func isVietnamese(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool
  {
    let reader = WordReader(bytes)
    var (syllables, strangers) = (0, 0)
    var (plainSyllables, plainStrangers) = (0, 0)
    var offset = line.lowerBound
    while offset < line.upperBound {
      let word = reader.word(at: offset)
      guard word.end > offset else {
        offset += reader.entry(at: offset).length
        continue
      }
      offset = word.end
      guard word.traits.contains(.latin) else { continue }
      if !word.traits.contains(.nonASCII) {
        if (try? Syllable(word.letters)) != nil {
          plainSyllables += 1
        } else {
          plainStrangers += 1
        }
      } else if word.traits.isDisjoint(with: .obstacles), let syllable = try? Syllable(word.letters)
      {
        if !syllable.isToneMisplaced { syllables += 1 }
      } else if !hasOwnLetter(word.letters) {
        strangers += 1
      }
    }
    if strangers >= 2, strangers > syllables { return false }
    if syllables == 0, plainStrangers >= 2, plainStrangers > plainSyllables { return false }
    return !isLegacy(UnsafeBufferPointer(rebasing: bytes[line]))
  }

  private static func isLegacy(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let plain = CharsetEvidence(of: line)
    guard plain.faults > plain.misplaced else { return false }
    return CharsetReadings.inCharacters(of: line).contains {
      $0.evidence.explainsMore(than: plain)
    }
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
