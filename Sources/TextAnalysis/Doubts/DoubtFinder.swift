/// Looks through a text line by line, and in each line word by word, for what is doubtful.
struct DoubtFinder {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private let reader: WordReader
  private let table = LetterTable.shared
  private var evidence: LineEvidence
  private(set) var doubts: [TextDoubt] = []

  init(_ bytes: Bytes) {
    self.bytes = bytes
    reader = WordReader(bytes)
    evidence = LineEvidence(bytes)
  }

  mutating func run() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      // What is wrong with a whole line explains what is wrong with its words.
      if !readLine(start..<end) { readWords(in: start..<end) }
      start = end + 1
    }
  }

  private mutating func add(_ kind: TextDoubt.Kind, _ range: Range<Int>, _ suggestion: String?) {
    doubts.append(
      TextDoubt(
        kind: kind, range: range, text: String(decoding: bytes[range], as: UTF8.self),
        suggestion: suggestion))
  }
}

// MARK: - Lines

extension DoubtFinder {
  /// Whether the line as a whole was found to be something else than it seems.
  private mutating func readLine(_ range: Range<Int>) -> Bool {
    let line = Bytes(rebasing: bytes[range])
    if let typing = RawTypingLine(line) {
      for word in typing.words {
        add(
          .rawTyping(typing.method),
          (range.lowerBound + word.range.lowerBound)..<(range.lowerBound + word.range.upperBound),
          word.text)
      }
      return true
    }
    guard line.contains(where: { $0 >= 0x80 }), let reading = misread(line) else { return false }
    add(
      reading.charset == .doubleUTF8 ? .mojibake : .legacyCharset(reading.charset),
      trimmed(range), decoded(trimmed(range), reading.charset))
    return true
  }

  /// The charset in which the line makes more sense.
  private func misread(_ line: Bytes) -> CharsetReading? {
    let plain = CharsetEvidence(of: line)
    guard plain.faults > plain.repairable else { return nil }
    let readings = CharsetReadings.alternatives(to: line)
      .filter { $0.evidence.explainsMore(than: plain) }
    if let twice = readings.first(where: { $0.charset == .doubleUTF8 }) { return twice }
    return readings.filter { reading in
      // In a short line, every word has to be one of Vietnamese.
      let evidence = reading.evidence
      let isWhole = evidence.faults == 0 && evidence.plainSyllables == evidence.plainWords
      return isWhole || reading.isConvincing(over: plain)
    }
    .max { $0.evidence.score < $1.evidence.score }
  }

  private func decoded(_ range: Range<Int>, _ charset: Charset) -> String? {
    try? charset.decode(legacyString: String(decoding: bytes[range], as: UTF8.self)).text
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isInk = { (byte: UInt8) in byte > UInt8(ascii: " ") }
    guard let first = bytes[range].firstIndex(where: isInk),
      let last = bytes[range].lastIndex(where: isInk)
    else { return range }
    return first..<last + 1
  }
}

// MARK: - Words

extension DoubtFinder {
  private mutating func readWords(in line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let word = reader.word(at: offset)
      guard word.end > offset else {
        readOutside(&offset)
        continue
      }
      let range = offset..<word.end
      offset = word.end
      if word.traits.contains(.nonASCII) { read(word, range) }
    }
  }

  private mutating func readOutside(_ offset: inout Int) {
    let (scalar, length) = bytes.scalar(at: offset)
    if scalar == 0xFFFD { add(.lostCharacter, offset..<offset + length, nil) }
    offset += length
  }

  private mutating func read(_ word: WordReading, _ range: Range<Int>) {
    let traits = word.traits
    if traits.contains(.loneMark) { return add(.loneMark, range, nil) }
    if traits.contains(.twoShapesOnLetter) { return add(.twoShapes, range, nil) }
    if !traits.isDisjoint(with: [.foreignLetter, .foreignMark]),
      let suggestion = breveForCaron(in: range)
    {
      return add(.caronForBreve, range, suggestion)
    }
    if traits.contains(.latin), hasForeignScript(traits, range) {
      return add(.mixedScripts, range, latinTwin(of: word))
    }
    guard traits.isDisjoint(with: [.foreignLetter, .foreignMark, .foreignLookAlike]),
      word.letters.isComplete
    else { return }
    if hasTwoTones(word), (try? Syllable(word.letters.toneless)) != nil {
      return add(.twoTones, range, nil)
    }
    guard let syllable = try? Syllable(word.letters) else {
      if traits.contains(.separator), isHiddenSpace(in: range) { add(.hiddenSpace, range, nil) }
      return
    }
    if syllable.isToneMisplaced, evidence.isVietnamese(at: range.lowerBound) {
      add(.misplacedTone, range, syllable.spelling(.new))
    } else if traits.contains(.strokeLookAlike), evidence.isVietnamese(at: range.lowerBound) {
      add(.strokeLookAlike, range, word.letters.text)
    }
  }

  /// Tones on one letter, or on two, of what is a syllable otherwise: *été* is not one.
  private func hasTwoTones(_ word: WordReading) -> Bool {
    word.traits.contains(.twoTonesOnLetter)
      || (0..<word.letters.count).count { word.letters[$0].hasTone } > 1
  }

  /// The word with ă for ǎ, when that makes it a syllable.
  private func breveForCaron(in range: Range<Int>) -> String? {
    let decomposed = UnicodeForm.decomposed.apply(to: Bytes(rebasing: bytes[range]))
    let caron: [UInt8] = [0xCC, 0x8C]
    guard
      let place = decomposed.indices.dropLast().first(where: {
        decomposed[$0] == caron[0] && decomposed[$0 + 1] == caron[1]
      })
    else { return nil }
    var repaired = decomposed
    repaired[place + 1] = 0x86
    let word = UnicodeForm.composed.apply(to: String(decoding: repaired, as: UTF8.self))
    return Syllable.isValid(word) ? word : nil
  }

  /// Whether a letter is Greek or Cyrillic, the scripts that hold likenesses of Latin letters.
  private func hasForeignScript(_ traits: WordReading.Traits, _ range: Range<Int>) -> Bool {
    if traits.contains(.foreignLookAlike) { return true }
    guard traits.contains(.foreignLetter) else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset)
      if (0x370..<0x530).contains(scalar), table.entry(scalar).beginsLetter { return true }
      offset += length
    }
    return false
  }

  private func latinTwin(of word: WordReading) -> String? {
    guard word.traits.isDisjoint(with: .obstacles), word.letters.isComplete else { return nil }
    return word.letters.text
  }

  private func isHiddenSpace(in range: Range<Int>) -> Bool {
    bytes[range].indices.dropLast(2).contains { bytes[$0...].starts(with: [0xE2, 0x80, 0x8B]) }
  }
}
