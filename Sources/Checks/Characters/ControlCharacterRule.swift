import TextAnalysis
import TranslationModel

/// Characters that show nothing and do harm: controls, stray zero-width ones, private ones.
final class ControlCharacterRule: Rule {
  static let description = RuleDescription(
    "char/control", type: .characters, category: "Linguistic: character encoding",
    severity: .error, summary: "an invisible character",
    explanation: """
      Control characters, zero-width spaces, soft hyphens, direction marks and byte-order marks \
      come in by copying, break searches, and nobody sees them. Joiners in emoji and in scripts that \
      need them pass, and what the source has too. The fix takes out what parts nothing.
      """,
    examples: [
      .wrong([("Biên giới", "The bor\u{AD}der")], finds: "\u{AD}"),
      .wrong([("Biên giới", "The\u{7} border")], finds: "\u{7}"),
      .right([
        ("Biên giới", "The border\tis\u{A0}here"), ("👩‍🌾", "👩‍🌾"), ("a\u{AD}b", "a\u{AD}b"),
      ]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, mayHaveSome(target) else { return [] }
    let inSource = pair.source.map { Set(invisibles(in: $0).map(\.scalar)) } ?? []
    var places: [UInt32: [Finding.Place]] = [:]
    for (scalar, range) in invisibles(in: target) where !inSource.contains(scalar) {
      places[scalar, default: []].append(pair.place(.target, range))
    }
    return places.sorted { $0.key < $1.key }.map { scalar, places in
      let hex = String(scalar, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
      let isFormat = Self.isFormat(scalar)
      return description.finding(
        at: places, "\(name) shows nothing; take it out.", suggestions: isFormat ? [""] : [],
        fix: isFormat ? "" : nil)
    }
  }

  private func mayHaveSome(_ text: AnalyzedText) -> Bool {
    text.bytes.contains { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
      || text.characters.contains(0xC2) || text.characters.contains(0xE2)
      || text.characters.contains(0xEE) || text.characters.contains(0xEF)
  }

  private func invisibles(in text: AnalyzedText) -> [(scalar: UInt32, range: Range<Int>)] {
    var found: [(UInt32, Range<Int>)] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt32 = 0x20
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = bytes.scalar(at: offset)
        let range = offset..<offset + length
        offset += length
        if Self.isInvisible(scalar) {
          let next = offset < bytes.count ? bytes.scalar(at: offset).value : 0x20
          // Among letters of other scripts and emoji they do something.
          if !Self.isFormat(scalar) || Self.isLatin(previous) && Self.isLatin(next) {
            found.append((scalar, range))
          }
        }
        previous = scalar
      }
    }
    return found
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: isFormat(scalar) || (0xE000...0xF8FF).contains(scalar)
    }
  }

  private static func isFormat(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Latin, Greek and Cyrillic letters, spaces, punctuation, and other such characters.
  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar < 0x530 || (0x1E00..<0x1F00).contains(scalar) || (0x2000..<0x20D0).contains(scalar)
      || scalar == 0xFEFF
  }
}
