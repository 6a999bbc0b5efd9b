/// What the words of a sample say about a reading of it: how many are Vietnamese.
struct CharsetEvidence: Hashable, Sendable {
  /// Words with a letter that is not ASCII.
  var markedWords = 0
  /// Those that are syllables, the tone mark in its place.
  var syllables = 0
  /// How many different ones, counted to a dozen or two.
  var distinctSyllables = 0
  /// The marked letters in them, as bits of the letters that occur.
  private var letterSet: Set<UInt16> = []
  private var letterCount = 0
  private var letterBits = 0
  /// Those that are no syllables, or whose tone stands on the wrong letter.
  var strangers = 0
  /// Those of them that a repair makes syllables: a misplaced tone, Ð for Đ.
  var repairable = 0
  var plainWords = 0
  /// Plain words that could be syllables.
  var plainSyllables = 0
  /// Signs in the middle of a word, and toned capitals where the charset has none.
  var oddities = 0
  /// Bytes without a character, and control characters.
  var undefined = 0

  var words: Int { markedWords + plainWords }
  var distinctLetters: Int { letterSet.count }
  /// What a reader stumbles over.
  var faults: Int { strangers + oddities }

  /// Whether this reading of a text leaves fewer words unexplained than its plain reading does,
  /// repairable ones being explained.
  func explainsMore(than plain: CharsetEvidence) -> Bool {
    undefined == 0 && syllables > plain.syllables && faults < plain.faults - plain.repairable
  }

  /// How Vietnamese the reading is: at most 1, and 0 or less when it is none.
  var score: Double {
    guard words > 0, syllables > 0, undefined == 0 else { return -1 }
    let sum = Double(syllables - 2 * strangers - oddities) / Double(words)
    return sum > 0 ? sum * commonness : sum
  }

  /// What the marked words cost in bits: letters by their rarity, and a word that is none as much as
  /// three rare letters.
  var cost: Int { letterBits + 30 * faults }

  /// 1 when the marked letters are as common as in real text, 0 when they are all rare.
  var commonness: Double {
    guard letterCount > 0 else { return 0 }
    let bits = Double(letterBits) / Double(letterCount)
    return max(0, min(1, 1 - (bits - 6) / 5))
  }

  init() {}

  /// Reads the words of composed, well-formed text. U+FFFD stands for a byte without a character.
  init(of text: UnsafeBufferPointer<UInt8>, hasTonedCapitals: Bool = true) {
    let reader = WordReader(text)
    var seen = Set<UInt64>()
    var offset = 0
    while offset < text.count {
      let word = reader.word(at: offset)
      guard word.end > offset else {
        let (scalar, length) = text.scalar(at: offset)
        if scalar == 0xFFFD || Self.isControl(scalar) { undefined += 1 }
        if length > 1, isOddInside(text, offset..<offset + length) { oddities += 1 }
        offset += length
        continue
      }
      let bytes = UnsafeBufferPointer(rebasing: text[offset..<word.end])
      offset = word.end
      read(word, bytes, hasTonedCapitals, &seen)
    }
    distinctSyllables = seen.count
  }

  private mutating func read(
    _ word: WordReading, _ bytes: UnsafeBufferPointer<UInt8>, _ hasTonedCapitals: Bool,
    _ seen: inout Set<UInt64>
  ) {
    let isReadable = word.traits.isDisjoint(with: .obstacles.union(.foreignLookAlike))
    let syllable = isReadable ? try? Syllable(word.letters) : nil
    guard word.traits.contains(.nonASCII) else {
      plainWords += 1
      if syllable != nil { plainSyllables += 1 }
      return
    }
    // One letter is a word in any language, and a quotation mark that was misread.
    if word.letters.count == 1, syllable != nil { return }
    markedWords += 1
    guard let syllable, !syllable.isToneMisplaced, !word.traits.contains(.strokeLookAlike) else {
      strangers += 1
      if syllable != nil { repairable += 1 }
      return
    }
    syllables += 1
    for position in 0..<word.letters.count {
      let letter = word.letters[position].lowercased
      guard letter.hasTone || letter.hasShape else { continue }
      letterSet.insert(letter.rawValue)
      letterCount += 1
      letterBits += LetterRarity.bits(of: letter)
    }
    if !hasTonedCapitals, hasTonedCapital(word.letters) { oddities += 1 }
    if seen.count < 24 {
      seen.insert(bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }
  }

  private func hasTonedCapital(_ letters: LetterSequence) -> Bool {
    (0..<letters.count).contains { letters[$0].hasTone && letters[$0].isUppercase }
  }

  /// Whether a sign parts letters that no sign parts, as in Vi®t; of several in a row, the first
  /// one counts.
  private func isOddInside(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let table = LetterTable.shared
    func isLetter(_ scalar: UInt32) -> Bool { table.entry(scalar).beginsLetter }
    guard range.lowerBound > 0, isLetter(text.scalar(before: range.lowerBound).value) else {
      return false
    }
    let first = text.scalar(at: range.lowerBound).value
    var end = range.upperBound
    while end < text.count, text[end] >= 0x80, case let next = text.scalar(at: end),
      !isLetter(next.value)
    {
      end += next.length
    }
    guard end < text.count, isLetter(text.scalar(at: end).value) else { return false }
    // A dash, an apostrophe, a quotation mark, an ellipsis or a no-break space may part words.
    let isCommon =
      first == 0xA0 || first == 0xAB || first == 0xBB || (0x2000...0x2026).contains(first)
    return !isCommon || end > range.upperBound
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20
      ? !(0x09...0x0D).contains(scalar) && scalar != 0x1B : (0x7F..<0xA0).contains(scalar)
  }
}
