import TestSupport
import Testing
import TextAnalysis

@Suite struct TokenizerTests {
  static func words(_ text: String) -> [String] {
    Tokenizer().tokens(in: text).map { String(text[utf8Range: $0.range]) }
  }

  static let texts = [
    "", " ", "Xin chào.", "Vie\u{323}\u{302}t Nam\u{2026}", "\u{301}\u{301}x", "🇻🇳👩‍👩‍👧 ok",
    "a\u{0}b\u{7}c", "ภาษาไทยง่าย 漢字かな 한국어", "<a href=\"x\">{0} %s &nbsp;", "{{{", "%", "$", "<",
    "&", "www.", "a@", "://", "7h", "1.2.3.4", "\u{1F600}\u{301}", "12\u{A0}345,67",
  ]

  @Test(
    "Tokens are in order, do not overlap, and leave out spaces and controls only", arguments: texts)
  func coverage(text: String) {
    let bytes = text.bytes
    var end = 0
    var covered = Set<Int>()
    for token in Tokenizer().tokens(in: text) {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      end = token.range.upperBound
      covered.formUnion(token.range)
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let isOutside =
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      let length = UTF8.width(scalar)
      for byte in offset..<offset + length where !isOutside { #expect(covered.contains(byte)) }
      offset += length
    }
    #expect(end <= bytes.count)
  }

  @Test(
    "A token is a word, a number, an address, a code or a mark",
    arguments: [
      ("Cộng hoà xã hội", ["Cộng", "hoà", "xã", "hội"]),
      ("People’s d'état don't", ["People’s", "d'état", "don't"]),
      ("'quoted' rock 'n' roll'", ["'", "quoted", "'", "rock", "'", "n", "'", "roll", "'"]),
      ("giá 1.234,5 đồng; 1,234.5", ["giá", "1.234,5", "đồng", ";", "1,234.5"]),
      ("1 500, 2.", ["1", "500", ",", "2", "."]),
      (
        "ngày 30/4/1975, 30.4.1975 và 2026-11-22.",
        ["ngày", "30/4/1975", ",", "30.4.1975", "và", "2026-11-22", "."]
      ),
      ("lúc 7h30, 07:05 hay 7h.", ["lúc", "7h30", ",", "07:05", "hay", "7h", "."]),
      ("20th 1990s A4 305A", ["20th", "1990s", "A4", "305A"]),
      (
        "Xem https://vnexpress.net/tin.html?id=1. Hết",
        ["Xem", "https://vnexpress.net/tin.html?id=1", ".", "Hết"]
      ),
      ("(www.a.vn/x_(y)), a.b@c-d.vn!", ["(", "www.a.vn/x_(y)", ")", ",", "a.b@c-d.vn", "!"]),
      ("mở report.docx và /etc/hosts.", ["mở", "report.docx", "và", "/etc/hosts", "."]),
      ("rồi.Anh", ["rồi", ".", "Anh"]),
      ("U.S. v.v. e.g. TP.HCM", ["U.S", ".", "v.v", ".", "e.g", ".", "TP", ".", "HCM"]),
      ("Chờ... rồi… hết?!", ["Chờ", "...", "rồi", "…", "hết", "?", "!"]),
      (
        "%s có {0} tệp, 50% giảm <b>đậm</b> ${x} %(n)d &amp;",
        [
          "%s", "có", "{0}", "tệp", ",", "50", "%", "giảm", "<b>", "đậm", "</b>", "${x}", "%(n)d",
          "&amp;",
        ]
      ),
      ("漢字かな", ["漢", "字", "か", "な"]),
      ("anh/chị và/hoặc", ["anh", "/", "chị", "và", "/", "hoặc"]),
      ("counter-offensive", ["counter", "-", "offensive"]),
      ("192.168.1.1 v1.2.3", ["192.168.1.1", "v1", ".", "2.3"]),
    ])
  func tokens(text: String, expected: [String]) {
    #expect(Self.words(text) == expected)
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    #expect(
      Self.words(decomposed).map(UnicodeForm.composed.apply).map(\.bytes) == expected.map(\.bytes))
  }

  @Test("Thai is cut by ICU's dictionary")
  func complexScript() {
    #expect(Self.words("ภาษาไทยง่าย x") == ["ภาษา", "ไทย", "ง่าย", "x"])
  }

  @Test(
    "A hostile text is cut in linear time",
    arguments: [
      "a-", "{", "~", "<a", "/+", "a@", "%(", "a.", "${", "\u{301}", "1,", "&#", "_", "a'",
    ])
  func linear(piece: String) {
    // At the 2,000 bytes that a pattern may look ahead, a quadratic scan would take minutes here.
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    #expect(Tokenizer().tokens(in: text).last?.range.upperBound == text.utf8.count)
  }
}
