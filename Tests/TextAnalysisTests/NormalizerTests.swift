import TestSupport
import Testing
import TextAnalysis

@Suite struct NormalizerTests {
  static let repairing = Normalizer(options: NormalizerOptions(repair: true))

  @Test(
    "The stored form repairs what NFC leaves, in syllables only",
    arguments: [
      ("tie\u{301}\u{302}ng", "tiếng"), ("TI\u{C9}\u{302}NG", "TIẾNG"),
      ("nghi\u{1EB9}\u{302}m", "nghiệm"),
      // Not a syllable: as NFC has it.
      ("Kr\u{F3}\u{302}ng", "Kr\u{F3}\u{302}ng"), ("e\u{301}\u{302}te", "\u{E9}\u{302}te"),
      ("ti\u{AD}ếng", "tiếng"), ("Vi\u{200B}ệt", "Việt"), ("Vi\u{EA}\u{34F}\u{323}t", "Việt"),
      ("kh\u{AD}ông\u{200B}, \u{AD}x", "không\u{200B}, \u{AD}x"),
      // Plain letters are no evidence, and joined syllables no syllable.
      ("than\u{AD}h", "than\u{AD}h"), ("nghiêm\u{AD}túc", "nghiêm\u{AD}túc"),
      ("một\u{200B}hai", "một\u{200B}hai"),
      // The soft hyphens of TCVN3 are its ư.
      ("v\u{AD}ên c©y ®Ñp", "v\u{AD}ên c©y ®Ñp"),
      // Left alone without being asked.
      ("khỏang Ðà hа\u{A0}x\u{200D}", "khỏang Ðà hа\u{A0}x\u{200D}"),
    ])
  func storedForm(text: String, expected: String) {
    #expect(Normalizer().apply(to: text).bytes == expected.bytes)
  }

  @Test(
    "A repair leaves other languages and charsets alone",
    arguments: [
      "Il libro più bello che ci sia", "Ele disse que daí não saía, você não acha", "Hafnði",
      "Það við",
      "caù cheùp", "n\u{AD}íc ta ®· cã", "Tiáº¿ng Viá»‡t\u{A0}", "می\u{200C}خواهم", "👩\u{200D}👧",
      "señor", "más", "Москва", "cобака", "μm ΔT Ωm", "gịa",
    ])
  func keeps(text: String) {
    #expect(Self.repairing.apply(to: text).bytes == text.bytes)
  }

  @Test(
    "Every change has its reasons",
    arguments: [
      ("Vie\u{323}\u{302}t", "Việt", [.composed]),
      ("tie\u{301}\u{302}ng", "tiếng", [.composed, .markOrder]),
      ("ti\u{E9}\u{302}ng", "tiếng", [.composed, .markOrder]),
      ("Vi\u{200B}ệt", "Việt", [.separatorRemoved]), ("hòa", "hoà", [.tonePlacement]),
      ("khỏang", "khoảng", [.toneMoved]), ("Ðại", "Đại", [.strokeRepaired]),
      ("Hа", "Ha", [.lookAlikeReplaced]), ("\u{A0}", " ", [.spaceReplaced]),
      ("\u{FEFF}", "", [.invisibleRemoved]), ("Vi\u{200D}ệt", "Việt", [.invisibleRemoved]),
      ("Ðọ\u{301}i", "Đọ\u{301}i", []), ("Å\u{301}", "Ǻ", [.composed]),
      ("Intеrnаtional", "International", [.lookAlikeReplaced]),
      ("co\u{AD}operate", "cooperate", [.invisibleRemoved]),
      ("gỉai\u{302}", "gỉa\u{EE}", [.composed]),
    ] as [(String, String, [TextChange.Reason])])
  func reasons(text: String, expected: String, reasons: [TextChange.Reason]) {
    let normalizer = Normalizer(options: NormalizerOptions(tonePlacement: .new, repair: true))
    let result = normalizer.normalized("a, \(text), b")
    if reasons.isEmpty {
      #expect(!result.changes.contains { $0.reasons.contains(.strokeRepaired) })
    } else {
      #expect(result.text.bytes == "a, \(expected), b".bytes)
      #expect(result.changes.map(\.reasons) == [reasons])
      #expect(result.changes.first?.old.bytes == text.bytes)
      #expect(result.changes.first?.new.bytes == expected.bytes)
    }
  }

  @Test("Text goes on after what was there already")
  func appends() {
    var output = "x: ".bytes
    Array("hoà\u{301}".utf8).withUnsafeBufferPointer {
      Normalizer().append(normalizing: $0, to: &output)
    }
    "plain".bytes.withUnsafeBufferPointer { Normalizer().append(normalizing: $0, to: &output) }
    #expect(output == "x: hoà\u{301}plain".bytes)
  }
}
