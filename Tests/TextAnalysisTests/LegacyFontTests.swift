import Testing
import TextAnalysis

@Suite struct LegacyFontTests {
  @Test(
    "A font's name tells its charset",
    arguments: [
      (".VnTime", Charset.tcvn3, false), (".VnTimeH", .tcvn3, true),
      (".VnArial NarrowH", .tcvn3, true),
      ("VnTime", .tcvn3, false), ("VNI-Times", .vni, false), ("VNI-Helve", .vni, false),
      ("VPS Times", .vps, false),
    ])
  func names(name: String, charset: Charset, isCapital: Bool) {
    let font = LegacyFont(named: name)
    #expect(font?.charset == charset)
    #expect(font?.isCapital == isCapital)
  }

  @Test(
    "Other fonts tell nothing",
    arguments: ["Times New Roman", "", "Vnexpress", "VNI", "Arial", "Helvetica"])
  func none(name: String) { #expect(LegacyFont(named: name) == nil) }
}
