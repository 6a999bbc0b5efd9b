/// Finds out in which charset Vietnamese text is written.
///
/// UTF-8 and UTF-16 are told by their form, the others by reading a sample in each of them and
/// counting syllables: a reading that makes Vietnamese words is the right one. VPS and VIQR are read
/// on request only and never found here.
///
/// Costs one look at every byte, and a sample of at most 128 kB beyond that.
public enum CharsetDetector {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  public static func detect(_ bytes: [UInt8]) -> CharsetDetection {
    bytes.withUnsafeBufferPointer { detect($0) }
  }

  /// Whether a text that is Unicode already holds the characters that a legacy charset was taken
  /// for.
  public static func detect(inCharactersOf text: String) -> CharsetDetection {
    var text = text
    return text.withUTF8 { detectInCharacters($0) }
  }

  private static func detect(_ bytes: Bytes) -> CharsetDetection {
    if let found = byteOrderMark(of: bytes) { return found }
    if let found = zeroBytes(of: bytes) { return found }
    guard let fault = UTF8Validity.firstFault(in: bytes) else {
      return detectInCharacters(bytes)
    }
    let sample = CharsetSample.of(bytes)
    let readings: [CharsetReading] = sample.withUnsafeBufferPointer { sample in
      letterCharsets.map { CharsetReadings.read(sample, in: $0) }
    }
    let western = sample.withUnsafeBufferPointer { CharsetReadings.westernEvidence(of: $0) }
    let found = Self.choose(readings, over: western)
    if found.isSure { return found }
    // UTF-8 with a damaged place is likelier than a guess.
    let repaired = Array(String(decoding: sample, as: UTF8.self).utf8)
    let asUTF8 = repaired.withUnsafeBufferPointer { CharsetEvidence(of: $0) }
    guard asUTF8.syllables > 0, asUTF8.strangers * 2 <= asUTF8.syllables else { return found }
    let candidate = CharsetCandidate(.utf8, score: 0.5, reason: .illFormed(at: fault))
    return CharsetDetection([candidate] + found.candidates, isSure: false)
  }

  private static let letterCharsets: [Charset] = [.windows1258, .tcvn3, .viscii, .vni]

  /// Ranks the readings; `plain` is the evidence that they must beat.
  private static func choose(
    _ readings: [CharsetReading], over plain: CharsetEvidence
  ) -> CharsetDetection {
    let ranked = readings.filter { $0.evidence.score > 0 }
      .sorted { $0.evidence.score > $1.evidence.score }
    guard let best = ranked.first, best.evidence.score >= plain.score else {
      return CharsetDetection([], isSure: false)
    }
    // Charsets that make the same text of the same bytes do not contradict each other.
    let rival = ranked.first { $0.text != best.text }
    return CharsetDetection(
      ranked.map(\.candidate),
      isSure: best.isConvincing(over: plain) && (rival.map { leads(best, $0) } ?? true))
  }

  /// Whether a reading is so much better than another that the other one is out of the question: by
  /// the share of its words, or because the letters of the other one are too rare to be chance.
  private static func leads(_ best: CharsetReading, _ rival: CharsetReading) -> Bool {
    best.evidence.score - rival.evidence.score >= 0.3 * best.evidence.score
      || rival.evidence.cost - best.evidence.cost >= 16
  }

  /// Well-formed UTF-8: is it what it seems?
  private static func detectInCharacters(_ bytes: Bytes) -> CharsetDetection {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return CharsetDetection(
        [CharsetCandidate(.utf8, score: 1, reason: .asciiOnly)], isSure: true)
    }
    let utf8 = CharsetCandidate(.utf8, score: 1, reason: .wellFormed)
    let sample = CharsetSample.of(bytes)
    return sample.withUnsafeBufferPointer { sample in
      if let twice = CharsetReadings.encodedTwice(sample, asAWhole: true),
        twice.evidence.syllables >= 2,
        twice.evidence.faults * 4 <= twice.evidence.syllables
      {
        return CharsetDetection([twice.candidate, utf8], isSure: true)
      }
      let plain = CharsetEvidence(of: sample)
      // Vietnamese as it stands needs no other reading.
      if plain.faults * 4 <= plain.syllables { return CharsetDetection([utf8], isSure: true) }
      let found = choose(CharsetReadings.inCharacters(of: sample), over: plain)
      return found.isSure
        ? CharsetDetection(found.candidates + [utf8], isSure: true)
        : CharsetDetection([utf8] + found.candidates, isSure: true)
    }
  }

  private static func byteOrderMark(of bytes: Bytes) -> CharsetDetection? {
    let charset: Charset
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard UTF8Validity.firstFault(in: bytes) == nil else { return nil }
      charset = .utf8
    } else {
      guard let order = UTF16Text.mark(of: bytes) else { return nil }
      charset = order == .little ? .utf16LittleEndian : .utf16BigEndian
    }
    return CharsetDetection(
      [CharsetCandidate(charset, score: 1, reason: .byteOrderMark)], isSure: true)
  }

  /// UTF-16 without a mark: one byte of most pairs is zero, and always the same one.
  private static func zeroBytes(of bytes: Bytes) -> CharsetDetection? {
    let length = min(bytes.count, 1 << 14) & ~1
    guard length >= 2, bytes.count % 2 == 0 else { return nil }
    var zeros = (first: 0, second: 0)
    for offset in stride(from: 0, to: length, by: 2) {
      if bytes[offset] == 0 { zeros.first += 1 }
      if bytes[offset + 1] == 0 { zeros.second += 1 }
    }
    let (more, fewer) = (max(zeros.first, zeros.second), min(zeros.first, zeros.second))
    guard more * 4 >= length / 2, fewer * 20 <= more else { return nil }
    let charset = zeros.second > zeros.first ? Charset.utf16LittleEndian : .utf16BigEndian
    guard (try? charset.decode(Bytes(rebasing: bytes[..<length]))) != nil else { return nil }
    return CharsetDetection(
      [CharsetCandidate(charset, score: 0.9, reason: .zeroBytes)], isSure: length >= 16)
  }
}
