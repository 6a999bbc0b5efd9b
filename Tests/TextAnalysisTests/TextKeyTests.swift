import TestSupport
import Testing
import TextAnalysis

@Suite struct TextKeyTests {
  @Test(
    "The match key folds what readers take for the same",
    arguments: [
      ("Hòa BÌNH", "hoà bình"), ("THÚY", "thuý"), ("kỹ thuật", "kĩ thuật"), ("Quý vị", "quí vị"),
      ("qúy", "qúy"), ("lý do mỹ", "lí do mĩ"), ("thúy ủy", "thuý uỷ"), ("y tế ý", "y tế ý"),
      ("dy gỵa", "dy gỵa"), ("tay lúi", "tay lúi"), ("Đường", "đường"),
      ("a\u{A0}b\u{3000}c\td", "a b c d"), ("“x” ‘y’ – — …", "\"x\" 'y' - - ..."),
      ("Vi\u{200B}ệt\u{AD}", "việt"), ("ＨＯ\u{300}Ａ", "hoà"), ("ẞ İ ﬁ", "ss i\u{307} fi"),
      ("tie\u{301}\u{302}ng", "tiếng"), ("ｶﾞ", "ガ"), ("ẢNH VIỆN", "ảnh viện"),
    ])
  func match(text: String, key: String) {
    #expect(TextKey.match.key(of: text).bytes == key.bytes)
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    #expect(TextKey.match.key(of: decomposed).bytes == key.bytes)
  }

  @Test(
    "The search key has no accents and no đ",
    arguments: [
      ("Đường Nguyễn Huệ", "duong nguyen hue"), ("mỹ Mỹ my mì", "mi mi mi mi"),
      ("Quý quỷ qúy", "qui qui qui"), ("ǎ ñ ç ü", "a n c u"), ("thúy", "thuy"),
      ("ðường Ɖ", "duong d"), ("ﬁ", "fi"),
    ])
  func search(text: String, key: String) {
    #expect(TextKey.search.key(of: text).bytes == key.bytes)
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    #expect(TextKey.search.key(of: decomposed).bytes == key.bytes)
  }
}
