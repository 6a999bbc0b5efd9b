/// One pass over well-formed UTF-8 that writes its key.
struct KeyPass<Recorder: EditRecorder> {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private let key: TextKey
  private let reader: WordReader
  private let table = LetterTable.shared
  private let foldings: FoldTable
  private var offset = 0
  /// Whether this pass is over what the slow way has folded already.
  private let isSecond: Bool
  private(set) var output: [UInt8]
  private(set) var recorder: Recorder

  init(
    _ bytes: Bytes, key: TextKey, output: consuming [UInt8], recorder: Recorder,
    isSecond: Bool = false
  ) {
    self.bytes = bytes
    self.key = key
    self.isSecond = isSecond
    reader = WordReader(bytes)
    foldings = FoldTable.of(key)
    self.output = output
    self.recorder = recorder
  }

  mutating func run() {
    while offset < bytes.count {
      let word = reader.word(at: offset)
      let isWord = word.end > offset && !word.traits.contains(.loneMark)
      if isWord { append(word) } else { appendOutside() }
    }
  }

  /// Traits with which letters that are held can be folded one by one.
  private static var simpleWhenHeld: WordReading.Traits {
    [.nonASCII, .marked, .latin, .combiningMark, .separator, .joiner]
  }
  /// No mark in it: every scalar folds by itself.
  private static var markless: WordReading.Traits {
    [
      .nonASCII, .marked, .latin, .strokeLookAlike, .foreignLookAlike, .foreignLetter, .unstable,
    ]
  }

  private mutating func append(_ word: WordReading) {
    let range = offset..<word.end
    offset = word.end
    if word.letters.isComplete, word.traits.isSubset(of: Self.simpleWhenHeld),
      appendLetters(word.letters, of: range)
    {
      return
    }
    if word.traits.contains(.toneBeforeShape),
      word.traits.isSubset(of: Self.simpleWhenHeld.union(.toneBeforeShape)),
      (try? Syllable(word.letters)) != nil, appendLetters(word.letters, of: range)
    {
      return
    }
    if word.traits.isSubset(of: Self.markless), appendScalars(of: range, isWord: true) { return }
    appendSlowly(range)
  }

  /// A character between words; with the marks and invisible characters behind it when there are
  /// any.
  private mutating func appendOutside() {
    let (_, length) = reader.entry(at: offset)
    var end = offset + length
    while end < bytes.count, bytes[end] >= 0x80 {
      let (entry, length) = reader.entry(at: end)
      guard entry.isMark || entry.kind == .separator || entry.kind == .joiner else { break }
      end += length
    }
    let range = offset..<end
    offset = end
    if range.count == length, appendScalars(of: range, isWord: false) { return }
    appendSlowly(range)
  }
}

// MARK: - Writing

extension KeyPass {
  /// Writes a word whose letters are all held. False, with nothing done, when one cannot be written
  /// in one scalar.
  @inline(__always)
  private mutating func appendLetters(_ letters: LetterSequence, of range: Range<Int>) -> Bool {
    let folded = SyllableFolding.fold(letters, for: key)
    let start = output.count
    for position in 0..<folded.count {
      guard let spelling = table.spelling(of: folded[position]) else {
        output.removeSubrange(start...)
        return false
      }
      append(spelling)
    }
    if Recorder.isRecording { recordLetters(folded, of: range, writtenAt: start) }
    return true
  }

  @inline(__always)
  private mutating func append(_ spelling: LetterSpelling) {
    let count = spelling.count
    if count > 0 { output.append(spelling[0]) }
    if count > 1 { output.append(spelling[1]) }
    if count > 2 { output.append(spelling[2]) }
  }

  /// Writes scalars that fold one by one. False, with nothing done, when one does not.
  private mutating func appendScalars(of range: Range<Int>, isWord: Bool) -> Bool {
    let start = output.count
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = bytes.scalar(at: place)
      guard let folding = foldings.folding(scalar) else {
        output.removeSubrange(start...)
        return false
      }
      append(folding)
      place += length
    }
    if isWord, !isSecond, output.count - start <= LetterSequence.capacity * 3 {
      let folded = Array(output[start...])
      output.removeSubrange(start...)
      appendAgain(folded)
      if Recorder.isRecording, !output[start...].elementsEqual(folded) {
        recorder.edit(old: range, new: start..<output.count)
        return true
      }
    }
    if Recorder.isRecording { recordScalars(of: range, writtenAt: start) }
    return true
  }

  /// Folds a stretch the slow way.
  private mutating func appendSlowly(_ range: Range<Int>) {
    let start = output.count
    let stretch = Bytes(rebasing: bytes[range])
    if isSecond {
      output.append(contentsOf: stretch)
    } else {
      appendAgain(KeyFolding.fold(stretch, for: key))
    }
    if Recorder.isRecording, !output[start...].elementsEqual(stretch) {
      recorder.edit(old: range, new: start..<output.count)
    }
  }

  /// What was folded scalar by scalar may be a syllable whose tone style and y are still to be
  /// folded, now that strange letters have become plain ones.
  private mutating func appendAgain(_ folded: [UInt8]) {
    folded.withUnsafeBufferPointer { folded in
      var taken: [UInt8] = []
      swap(&taken, &output)
      var second = KeyPass<NoRecorder>(
        folded, key: key, output: consume taken, recorder: NoRecorder(), isSecond: true)
      second.run()
      output = second.output
    }
  }

  private mutating func recordLetters(
    _ letters: LetterSequence, of range: Range<Int>, writtenAt start: Int
  ) {
    var (old, new) = (range.lowerBound, start)
    for position in 0..<letters.count {
      var end = old
      repeat {
        end += reader.entry(at: end).length
      } while end < range.upperBound
        && !reader.entry(at: end).entry.beginsLetter
      let newEnd = new + (table.spelling(of: letters[position])?.count ?? 0)
      record(old..<end, new..<newEnd)
      (old, new) = (end, newEnd)
    }
  }

  private mutating func recordScalars(of range: Range<Int>, writtenAt start: Int) {
    var (old, new) = (range.lowerBound, start)
    while old < range.upperBound {
      let (scalar, length) = bytes.scalar(at: old)
      let newEnd = new + (foldings.folding(scalar)?.count ?? 0)
      record(old..<old + length, new..<newEnd)
      (old, new) = (old + length, newEnd)
    }
  }

  /// Offsets run in step where one character became another of the same length.
  private mutating func record(_ old: Range<Int>, _ new: Range<Int>) {
    let isInStep =
      old.count == new.count
      && old.count == bytes.scalar(at: old.lowerBound).length
      && new.count == output.withUnsafeBufferPointer { $0.scalar(at: new.lowerBound).length }
    if !isInStep { recorder.edit(old: old, new: new) }
  }
}
