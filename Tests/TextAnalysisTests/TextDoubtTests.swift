import TestSupport
import Testing
import TextAnalysis

@Suite struct TextDoubtTests {
  @Test(
    "What is doubtful is reported with its place, its kind and a remedy",
    arguments: [
      ("Tiếng Viá»‡t", .mojibake, "Tiếng Viá»‡t", "Tiếng Việt"),
      ("a\n Vieät Nam \n", .legacyCharset(.vni), "Vieät Nam", "Việt Nam"),
      ("ViÖt Nam", .legacyCharset(.tcvn3), "ViÖt Nam", "Việt Nam"),
      ("n­íc ta ®· cã", .legacyCharset(.tcvn3), "n­íc ta ®· cã", "nước ta đã có"),
      ("ǎn", .caronForBreve, "ǎn", "ăn"),
      ("hóà bình", .twoTones, "hóà", nil), ("ho\u{301}\u{300}", .twoTones, "ho\u{301}\u{300}", nil),
      ("ă\u{302}n", .twoShapes, "ă\u{302}n", nil),
      ("bị khỏang", .misplacedTone, "khỏang", "khoảng"), ("Đaị", .misplacedTone, "Đaị", "Đại"),
      ("Ðường đi", .strokeLookAlike, "Ðường", "Đường"),
      ("d\u{335}i", .strokeLookAlike, "d\u{335}i", "đi"),
      ("tiếng Việτ", .mixedScripts, "Việτ", nil), ("Hа Nội", .mixedScripts, "Hа", "Ha"),
      ("5\u{301} con", .loneMark, "\u{301}", nil), ("m\u{FFFD}t", .lostCharacter, "\u{FFFD}", nil),
      ("một\u{200B}hai", .hiddenSpace, "một\u{200B}hai", nil),
    ] as [(String, TextDoubt.Kind, String, String?)])
  func kinds(text: String, kind: TextDoubt.Kind, place: String, suggestion: String?) {
    let doubts = Normalizer().doubts(in: text)
    #expect(doubts.map(\.kind) == [kind])
    #expect(doubts.first?.text.bytes == place.bytes)
    #expect(doubts.first?.suggestion?.bytes == suggestion?.bytes)
    if let doubt = doubts.first { #expect(Array(text.bytes[doubt.range]) == doubt.text.bytes) }
  }

  @Test(
    "Raw typing is told by the line",
    arguments: [
      (InputMethod.telex, "Tieengs Vieetj", "Tiếng Việt"),
      (.telex, "Coongj hoaf xax hooij", "Cộng hoà xã hội"),
      (.telex, "DDuwowngf Nguyeenx Hueej", "Đường Nguyễn Huệ"),
      (.vni, "Tie61ng Vie65t", "Tiếng Việt"), (.vni, "D9u7o7ng2 Nguye6n4", "Đường Nguyễn"),
      (.viqr, "Tie^'ng Vie^.t.", "Tiếng Việt"), (.viqr, "ddu+o+`ng Nguye^~n", "đường Nguyễn"),
    ])
  func rawTyping(method: InputMethod, line: String, meant: String) {
    let doubts = Normalizer().doubts(in: line)
    #expect(doubts.allSatisfy { $0.kind == .rawTyping(method) })
    #expect(doubts.compactMap(\.suggestion).joined(separator: " ").bytes == meant.bytes)
  }

  @Test(
    "Right text, foreign words and names raise no doubt",
    arguments: [
      "Cộng hoà xã hội chủ nghĩa Việt Nam, khỏe, hòa bình, gịa", "Đắk Lắk, Pleiku, Hafnði",
      "naïve Noël São Paulo Zürich señor café déjà vu", "How now brown cow, see the moon rows",
      "Il a été très lié à Noé", "Ciao, più o meno; perché no? È così.", "Москва и Санкт-Петербург",
      "nǐ hǎo", "été", "x = 5°, 25 µm, ½ © ® – “a” …", "Tham số α và β", "A4 B52 h2o c1",
      "🇻🇳👩‍👩‍👧 ok", "Schöne Grüße für Müller",
    ])
  func none(text: String) {
    #expect(Normalizer().doubts(in: text) == [])
    #expect(Normalizer().doubts(in: UnicodeForm.decomposed.apply(to: text)) == [])
  }
}
