/// A sample read in one charset after another, however ill it fits.
enum CharsetReadings {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The words that the bytes make when they are read in a charset of letters, and the text.
  static func read(_ sample: Bytes, in charset: Charset) -> CharsetReading {
    var text: [UInt8] = []
    var rest = sample
    while !rest.isEmpty {
      do throws(PlacedFault) {
        try charset.decodeLetters(rest, into: &text)
        break
      } catch {
        rest = Bytes(rebasing: rest[(error.offset + 1)...])
        text.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    return reading(text, in: charset, .bytes)
  }

  /// The words that a Western reader sees.
  static func westernEvidence(of sample: Bytes) -> CharsetEvidence {
    var text: [UInt8] = []
    for byte in sample {
      let scalar = LegacyTables.windows1252.scalars[Int(byte)] ?? Unicode.Scalar(byte)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return text.withUnsafeBufferPointer { CharsetEvidence(of: $0) }
  }

  /// What a line could be whose characters were mistaken: UTF-8 encoded twice first, then legacy
  /// charsets.
  static func alternatives(to line: Bytes) -> [CharsetReading] {
    let twice = encodedTwice(line, asAWhole: false)
    return (twice.map { [$0] } ?? []) + inCharacters(of: line)
  }

  /// The words that the characters of well-formed text make when they are taken for bytes.
  static func inCharacters(of sample: Bytes) -> [CharsetReading] {
    var readings: [CharsetReading] = []
    var bytes: [UInt8] = []
    // Characters that no byte stands for: letters among them speak against the whole.
    var foreignLetters = 0
    var offset = 0
    while offset < sample.count {
      let (scalar, length) = sample.scalar(at: offset)
      if let byte = DoubleUTF8.byte(for: scalar) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "|"))
        if LetterTable.shared.entry(scalar).beginsLetter { foreignLetters += 1 }
      }
      offset += length
    }
    guard foreignLetters * 20 <= bytes.count(where: { $0 >= 0x80 }) else { return readings }
    bytes.withUnsafeBufferPointer { bytes in
      for charset in [Charset.tcvn3, .vni, .viscii, .windows1258] {
        var reading = read(bytes, in: charset)
        reading.layer = .characters
        readings.append(reading)
      }
    }
    return readings
  }

  /// The text with what was encoded twice undone; nil when nothing was, or, `asAWhole`, when that is
  /// not true of nearly all of it.
  ///
  /// That a stretch of characters is UTF-8 once more is evidence in itself: in other text it hardly
  /// ever is.
  static func encodedTwice(_ sample: Bytes, asAWhole: Bool) -> CharsetReading? {
    var text: [UInt8] = []
    let count = DoubleUTF8.decode(sample, into: &text)
    guard count.undone >= (asAWhole ? 3 : 1), !asAWhole || count.kept * 8 <= count.undone
    else { return nil }
    return reading(text, in: .doubleUTF8, .bytes)
  }

  private static func reading(
    _ text: [UInt8], in charset: Charset, _ layer: CharsetCandidate.Layer
  ) -> CharsetReading {
    let composed = text.withUnsafeBufferPointer { UnicodeForm.composed.apply(to: $0) }
    let evidence = composed.withUnsafeBufferPointer {
      CharsetEvidence(of: $0, hasTonedCapitals: charset != .tcvn3)
    }
    return CharsetReading(charset: charset, layer: layer, text: composed, evidence: evidence)
  }
}
