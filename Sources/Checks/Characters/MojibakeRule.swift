import TextAnalysis
import TranslationModel

/// Text that was decoded wrongly, or lost in decoding.
final class MojibakeRule: Rule {
  static let description = RuleDescription(
    "char/mojibake", type: .characters, category: "Linguistic: character encoding",
    severity: .error, summary: "text that was decoded in a wrong charset",
    explanation: """
      “Viá»‡t” is “Việt” in UTF-8 that was read as windows-1252, and U+FFFD stands for what could \
      not be read at all. Decode the file in its own charset; `normalize` tells which it may be. The \
      fix undoes the first of the two.
      """,
    examples: [
      .wrong(
        [("The country of Vietnam", "Ä‘áº¥t nÆ°á»›c Viá»‡t Nam")], languages: .englishVietnamese,
        finds: "Ä‘áº¥t nÆ°á»›c Viá»‡t Nam"),
      .wrong([(nil, "The caf\u{FFFD} is open.")], finds: "\u{FFFD}"),
      .right([("đất nước", "À la carte, Ångström, «là»")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target, !text.characters.isASCII, hasSigns(text.bytes) else { return [] }
    return Normalizer().doubts(in: text.text).compactMap { doubt in
      guard doubt.kind == .mojibake || doubt.kind == .lostCharacter else { return nil }
      let place = pair.place(.target, doubt.range)
      return description.finding(
        at: [place],
        doubt.kind == .mojibake
          ? "“\(place.text)” was decoded in a wrong charset."
          : "U+FFFD: what stood here was lost when the text was decoded.",
        suggestions: doubt.suggestion.map { [$0] } ?? [], fix: doubt.suggestion)
    }
  }

  /// U+FFFD, or a letter that UTF-8's first bytes become with one behind it that its next ones do:
  /// what tells at once that nothing is wrong.
  private func hasSigns(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      var isLead = false
      while offset < bytes.count {
        guard bytes[offset] >= 0x80 else {
          isLead = false
          offset += 1
          continue
        }
        let (scalar, length) = bytes.scalar(at: offset)
        if scalar == 0xFFFD { return true }
        if isLead, (0x80..<0xC0).contains(scalar) || (0x2010..<0x2123).contains(scalar) {
          return true
        }
        isLead = (0xC2...0xF4).contains(scalar)
        offset += length
      }
      return false
    }
  }
}
