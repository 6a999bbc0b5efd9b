import TestSupport
import Testing
import TextAnalysis

/// The laws of normalising and of keys, on texts that once broke one of them and on random ones.
/// Tests/Fuzz runs the same laws on millions.
@Suite struct TextLawTests {
  static func text(_ codes: String) -> String {
    String(
      String.UnicodeScalarView(
        codes.split(separator: " ").compactMap {
          UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
        }))
  }

  static let found =
    [
      "6f 3ab", "1161 64 feff 200b 1fc1 bb", "308 ff9e 61", "3cc 71 61 1e4d 435",
      "130 200d f71 335 49",
      "64 200d 4e 345 61 306", "435 323 64 f0 345 1ebd fc", "3d 3164 338", "2d 345 74 1ef7",
      "6a 69 fffd fffd 4c fffd 41 fffd 41 fffd", "f73 ecb 69", "74 30c fe0f 1ef7", "17f f2 61",
      "43e 61 feff 456", "43e 61 ad 456", "1fc1 2060 ad 31b 61", "306 34f f73 1161",
      "a8 342 2060 61",
      "1e4d 41 3cc", "dd 301 345 69 331", "ff48 f2 ff41", "74 65 301 302 6e 67", "200b 301",
      "41 30a",
    ].map(text) + [
      "", "plain", "hòa bình", "Vi\u{200B}ệt", "e\u{301}\u{302}", "\u{FEFF}x",
      "\u{1F469}\u{200D}\u{1F467}",
      "ﬁ ŉ ß İ ς Σ", "caù cheùp", "n\u{AD}íc ta ®· cã", "più o meno daí", "한국어 ᄒ\u{1161}",
    ]

  static let normalizers = [
    NormalizerOptions.storedForm, NormalizerOptions(repair: true),
    NormalizerOptions(tonePlacement: .new, repair: true), NormalizerOptions(tonePlacement: .old),
  ].map(Normalizer.init)

  static func check(_ text: String) {
    let composed = UnicodeForm.composed.apply(to: text)
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    for normalizer in normalizers {
      let once = normalizer.apply(to: text)
      #expect(UnicodeForm.composed.contains(once))
      #expect(normalizer.apply(to: once).bytes == once.bytes)
      #expect(normalizer.apply(to: decomposed).bytes == normalizer.apply(to: composed).bytes)
      #expect(normalizer.normalized(text).text.bytes == once.bytes)
    }
    for key in [TextKey.match, .search] {
      let once = key.key(of: text)
      #expect(key.key(of: once).bytes == once.bytes)
      #expect(key.key(of: composed).bytes == key.key(of: decomposed).bytes)
      #expect(key.keyed(text).key.bytes == once.bytes)
    }
    #expect(
      TextKey.search.key(of: TextKey.match.key(of: text)).bytes
        == TextKey.search.key(of: text).bytes)
  }

  @Test("Texts that broke a law once keep it", arguments: found)
  func regressions(text: String) { Self.check(text) }

  @Test("Random texts keep the laws", arguments: 1...8)
  func random(seed: Int) {
    var generator = SplitMix64(state: UInt64(seed))
    let pool = Array(Self.found.joined().unicodeScalars)
    for _ in 0..<25 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        scalars.append(pool.randomElement(using: &generator) ?? "a")
      }
      Self.check(String(scalars))
    }
  }

  @Test("Each character is normalised to its NFC, and its key is a key of its own")
  func everyCharacter() {
    // Every hundred-and-first, to stay within a second; Tests/Fuzz has them all.
    for value in stride(from: 0, to: 0x3_0000, by: 101) as StrideTo<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(
        Normalizer().apply(to: text).bytes == UnicodeForm.composed.apply(to: text).bytes)
      let key = TextKey.match.key(of: text)
      #expect(TextKey.match.key(of: key).bytes == key.bytes)
    }
  }

  @Test("Old to new and back is the old text, where it was old throughout")
  func stylesAndBack() {
    let old =
      "Cộng hòa, Thúy, khỏe khoắn, hủy bỏ, ỦY BAN, Hòa-bình, hoàn thuỷ tinh? không: thủy tinh"
    let text = Self.normalizers[3].apply(to: old)
    let new = Normalizer(options: NormalizerOptions(tonePlacement: .new)).apply(to: text)
    #expect(new.bytes != text.bytes)
    #expect(Self.normalizers[3].apply(to: new).bytes == text.bytes)
  }

  @Test(
    "A hundred thousand marks on one letter take no time to speak of",
    arguments: ["\u{323}", "\u{F73}", "\u{200B}\u{302}"])
  func heapedMarks(marks: String) {
    // Sorted by insertion, they would take minutes.
    let count = 50_000
    let text =
      "a" + String(repeating: "\u{301}", count: count)
      + String(repeating: marks, count: count / marks.unicodeScalars.count) + "b"
    let normalized = Normalizer().apply(to: text)
    #expect(normalized.utf8.count > count)
    #expect(Normalizer().apply(to: normalized).bytes == normalized.bytes)
  }

  @Test(
    "What is not Vietnamese comes back as its NFC",
    arguments: [
      "", "señor naïve Zürich", "Москва", "日本語 한국어", "e\u{301}te\u{301}", "m² ½ Nº … ﬁ", "a\u{A0}b",
      "\u{1F469}\u{200D}\u{1F469}", "co\u{AD}operate", "می\u{200C}خواهم",
    ])
  func foreign(text: String) {
    #expect(Normalizer().apply(to: text).bytes == UnicodeForm.composed.apply(to: text).bytes)
  }

  @Test(
    "Bytes that are no UTF-8 become U+FFFD, as in a String",
    arguments: [
      [0x61, 0xFF, 0x62], [0xE1, 0xBB], [0xC0, 0x80, 0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80, 0x61],
      [0x65, 0xCC], [],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    var (normalized, key): ([UInt8], [UInt8]) = ([], [])
    bytes.withUnsafeBufferPointer {
      Normalizer().append(normalizing: $0, to: &normalized)
      TextKey.match.append(keyOf: $0, to: &key)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(normalized == Normalizer().apply(to: text).bytes)
    #expect(key == TextKey.match.key(of: text).bytes)
  }

  @Test("Whatever character NFC replaces is replaced, alone and beside others")
  func singletons() {
    for value in UInt32(0x80)..<0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      guard !UnicodeForm.composed.contains(text) else { continue }
      for context in [text, "a " + text, text + "b"] {
        let expected = UnicodeForm.composed.apply(to: context)
        #expect(Normalizer().apply(to: context).bytes == expected.bytes)
      }
    }
  }
}
