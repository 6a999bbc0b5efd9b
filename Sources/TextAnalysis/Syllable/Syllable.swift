/// A syllable of Vietnamese: onset, glide, nucleus, coda and tone, and how it is written.
///
/// Parsed by a grammar of the spelling (``SyllableGrammar``), not from a list: some 17,700 spellings
/// are valid, of which the language uses a third. Plain ASCII words such as *can* or *this* may be
/// valid too: validity says that a word could be Vietnamese, not that it is.
///
/// Parsing takes composed and decomposed letters in any order of their marks, allocates nothing and
/// looks at each letter once or twice.
public struct Syllable: Hashable, Sendable {
  /// Why a word is no Vietnamese syllable.
  public enum Rejection: Error, Hashable, Sendable {
    case empty
    /// More than seven letters, which no syllable has.
    case tooLong
    /// A character that is no letter, a space, or a mark without a letter before it.
    case notOneWord
    /// f, j, w, z, a letter of another alphabet, or one with a mark that Vietnamese does not write.
    case letterOutsideAlphabet
    /// Two marks on one letter that each make another letter of it (ă̂).
    case twoShapes
    case twoTones
    /// The tone stands on a consonant.
    case toneOnConsonant
    case unknownOnset
    case unknownRime
    /// Onset and rime do not meet in spelling, as `c` before `i`.
    case onsetBeforeRime
    /// A syllable that ends in c, ch, p or t has sắc or nặng, and this one has not.
    case toneOnStoppedRime
  }

  let parts: SyllableTable.Parts
  public let tone: Tone
  /// Position of the letter that carries the tone as written; where it ought to be when there is
  /// no tone.
  let writtenTonePosition: UInt8
  /// A bit for each letter in upper case, from the first letter up.
  let uppercase: UInt8

  /// Reads one word.
  public init(_ word: some StringProtocol) throws(Rejection) {
    var word = String(word)
    let result: Result<Syllable, Rejection> = word.withUTF8 { bytes in
      do throws(Rejection) { return .success(try Syllable(utf8: bytes)) } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// Reads one word from well-formed UTF-8.
  init(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(Rejection) {
    let reading = WordReader(bytes).word(at: 0)
    guard reading.end == bytes.count else { throw bytes.isEmpty ? .empty : .notOneWord }
    try self.init(reading)
  }

  init(_ reading: WordReading) throws(Rejection) {
    if let obstacle = reading.obstacle { throw obstacle }
    try self.init(reading.letters)
  }

  /// Reads letters that were collected before.
  @inline(__always)
  init(_ letters: LetterSequence) throws(Rejection) {
    let table = SyllableTable.shared
    var parts = try table.parts(of: letters)
    var tone = Tone.ngang
    var position = 0
    var uppercase: UInt8 = 0
    for index in 0..<letters.count {
      let letter = letters[index]
      if letter.isUppercase { uppercase |= 1 << UInt8(index) }
      guard letter.hasTone else { continue }
      guard tone == .ngang else { throw .twoTones }
      guard letter.isVowel else { throw .toneOnConsonant }
      (tone, position) = (letter.tone, index)
    }
    guard table.allows(tone, on: parts.rime) else { throw .toneOnStoppedRime }
    if table.isGiaOfGiatGia(parts, tone, at: position) { parts = table.gIa }
    self.parts = parts
    self.tone = tone
    self.uppercase = uppercase
    writtenTonePosition =
      UInt8(tone == .ngang ? table.tonePosition(of: parts, .new) : position)
  }

  /// Whether a word is a syllable, its tone mark in either style or misplaced.
  public static func isValid(_ word: some StringProtocol) -> Bool {
    (try? Syllable(word)) != nil
  }
}
