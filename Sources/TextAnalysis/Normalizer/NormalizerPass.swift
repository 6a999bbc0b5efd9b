/// One pass of a ``Normalizer`` over well-formed UTF-8, from left to right.
///
/// Runs over what is in stored form at memory speed (``StoredFormScan``); where that stops, goes back
/// to the beginning of the word and reads words until they are quiet again. What stays as it is is
/// copied in long stretches.
struct NormalizerPass<Recorder: EditRecorder> {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private let reader: WordReader
  private let rewriter: WordRewriter
  private let table = LetterTable.shared
  private var evidence: LineEvidence
  private var offset = 0
  /// Everything before it has been written.
  private var copied = 0
  private(set) var output: [UInt8]
  private(set) var recorder: Recorder

  init(_ bytes: Bytes, options: NormalizerOptions, output: consuming [UInt8], recorder: Recorder) {
    self.bytes = bytes
    reader = WordReader(bytes)
    rewriter = WordRewriter(options: options)
    evidence = LineEvidence(bytes)
    self.output = output
    self.recorder = recorder
  }

  mutating func run() {
    if rewriter.options == .storedForm {
      while offset < bytes.count {
        let suspect = StoredFormScan.firstSuspect(in: bytes, from: offset)
        if suspect == bytes.count { break }
        offset = startOfWord(before: suspect, from: offset)
        readWords(untilQuiet: true)
      }
    } else {
      readWords(untilQuiet: false)
    }
    copy(upTo: bytes.count)
  }

  /// The beginning of the word that goes on at `place`, and before it one character for a mark to
  /// stand on; not before `limit`, where a word ended. A word too long to be a syllable may be cut.
  private func startOfWord(before place: Int, from limit: Int) -> Int {
    var start = place
    while start > limit, place - start < 64 {
      let (scalar, length) = bytes.scalar(before: start)
      start -= length
      let kind = table.entry(scalar).kind
      if kind == .outside || kind == .unstable { break }
    }
    return start
  }

  private mutating func readWords(untilQuiet stopsWhenQuiet: Bool) {
    var quietWords = 0
    // Where the last character began that belongs to no word.
    var outside = offset
    while offset < bytes.count {
      let start = offset
      let word = reader.word(at: start)
      guard word.end > start else {
        outside = start
        readOutside()
        continue
      }
      offset = word.end
      if !rewriter.looksAt(word) {
        quietWords += 1
        if stopsWhenQuiet, quietWords == 4 { return }
        continue
      }
      quietWords = 0
      rewrite(word, at: start, outside: outside)
    }
  }

  private mutating func rewrite(_ word: WordReading, at start: Int, outside: Int) {
    if word.traits.contains(.loneMark) {
      return compose(from: max(outside, copied), upTo: word.end)
    }
    let rewrite = rewriter.rewrite(word) { evidence.isVietnamese(at: start) }
    if let rewrite, write(rewrite, over: start..<word.end) { return }
    if rewriter.options.repair, evidence.isUnicode(at: start),
      let changed = WordSubstitution(word, start: start, in: bytes)
    {
      return write(changed, over: start..<word.end)
    }
    if !word.traits.isDisjoint(with: [.combiningMark, .unstable]) {
      compose(from: start, upTo: word.end)
    }
  }

  /// A character between words.
  private mutating func readOutside() {
    let (entry, length) = reader.entry(at: offset)
    let range = offset..<offset + length
    offset += length
    if entry.kind == .unstable {
      // With a mark behind it, it is composed together with that.
      let isBase = offset < bytes.count && reader.entry(at: offset).entry.isMark
      return isBase ? () : compose(from: range.lowerBound, upTo: range.upperBound)
    }
    guard rewriter.options.repair, length > 1 else { return }
    if let change = OutsideRepair(in: bytes, range),
      evidence.isUnicode(at: range.lowerBound)
    {
      copy(upTo: range.lowerBound)
      let start = output.count
      output.append(contentsOf: change.replacement)
      copied = range.upperBound
      recorder.edit(old: range, new: start..<output.count)
      recorder.change(
        old: range, new: start..<output.count, reasons: ChangeReasons(change.reason))
    }
  }

  private mutating func copy(upTo end: Int) {
    if end > copied { output.append(contentsOf: bytes[copied..<end]) }
    copied = max(copied, end)
  }
}

// MARK: - Writing

extension NormalizerPass {
  /// Writes the letters in place of the word. False, with nothing done, when a letter cannot be
  /// written in one scalar.
  private mutating func write(_ rewrite: WordRewriter.Rewrite, over range: Range<Int>) -> Bool {
    let letters = rewrite.letters
    // At most eight letters of three bytes, and one spare byte that an unaligned store may touch.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var count = 0
      for position in 0..<letters.count {
        guard let spelling = table.spelling(of: letters[position]) else { return false }
        buffer[count] = spelling[0]
        buffer[count &+ 1] = spelling[1]
        buffer[count &+ 2] = spelling[2]
        count &+= spelling.count
      }
      let written = Bytes(rebasing: UnsafeBufferPointer(buffer)[..<count])
      if written.elementsEqual(bytes[range]) { return true }
      copy(upTo: range.lowerBound)
      let start = output.count
      output.append(contentsOf: written)
      copied = range.upperBound
      if Recorder.isRecording {
        recordLetters(of: range, writtenAt: start, letters)
        recorder.change(old: range, new: start..<output.count, reasons: rewrite.reasons)
      }
      return true
    }
  }

  private mutating func recordLetters(
    of range: Range<Int>, writtenAt start: Int, _ letters: LetterSequence
  ) {
    var old = range.lowerBound
    var new = start
    for position in 0..<letters.count {
      var end = old
      repeat {
        end += reader.entry(at: end).length
      } while end < range.upperBound
        && !reader.entry(at: end).entry.beginsLetter
      let newEnd = new + (table.spelling(of: letters[position])?.count ?? 0)
      if !bytes[old..<end].elementsEqual(output[new..<newEnd]) {
        recorder.edit(old: old..<end, new: new..<newEnd)
      }
      (old, new) = (end, newEnd)
    }
  }

  private mutating func write(_ changed: WordSubstitution, over range: Range<Int>) {
    copy(upTo: range.lowerBound)
    let start = output.count
    output.append(contentsOf: changed.bytes)
    copied = range.upperBound
    record(changed.offsets, old: range.lowerBound, new: start)
    recorder.change(old: range, new: start..<output.count, reasons: changed.reasons)
  }

  /// Leaves a stretch to ICU's NFC.
  private mutating func compose(from start: Int, upTo end: Int) {
    let stretch = Bytes(rebasing: bytes[start..<end])
    if UnicodeForm.composed.contains(stretch) { return }
    copy(upTo: start)
    let newStart = output.count
    if Recorder.isRecording {
      let (composed, edits) = UnicodeForm.composed.applyWithEdits(to: stretch)
      output.append(contentsOf: composed)
      record(OffsetMap(edits), old: start, new: newStart)
      recorder.change(
        old: start..<end, new: newStart..<output.count, reasons: ChangeReasons(.composed))
    } else {
      output.append(contentsOf: UnicodeForm.composed.apply(to: stretch))
    }
    copied = end
  }

  private mutating func record(_ offsets: OffsetMap, old: Int, new: Int) {
    for (from, to) in zip(offsets.old, offsets.new) {
      recorder.edit(
        old: (old + from.start)..<(old + from.end), new: (new + to.start)..<(new + to.end))
    }
  }
}
