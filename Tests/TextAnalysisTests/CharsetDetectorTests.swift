import TestSupport
import Testing
import TextAnalysis

@Suite struct CharsetDetectorTests {
  static let sentences = [
    "Chúng tôi đã nhận được thư của quý khách và sẽ trả lời sớm nhất.",
    "Người dân ở đồng bằng sông Cửu Long trồng lúa, nuôi cá từ nhiều đời nay.",
    "Hôm qua trời mưa to, đường phố ngập nước, xe cộ đi lại rất khó khăn.",
    "Muốn biết thêm, xin đọc kỹ Style Guide and User's Reference (https://example.org/a.html).",
    "Tiếng chuông nhà thờ vang lên.",
  ]

  @Test(
    "One sentence is enough, and is read as it was written",
    arguments: [
      Charset.utf8, .windows1258, .tcvn3, .viscii, .vni, .doubleUTF8, .utf16, .utf16LittleEndian,
      .utf16BigEndian,
    ], sentences)
  func sentence(charset: Charset, sentence: String) throws {
    let bytes = try (try? charset.encode(sentence)) ?? charset.encode(sentence.lowercased())
    let verdict = try #require(CharsetDetector.detect(bytes).verdict)
    #expect(verdict.charset == charset || charset == .utf16)
    #expect(try verdict.decode(bytes).text.lowercased().bytes == sentence.lowercased().bytes)
  }

  @Test("Legacy characters inside UTF-8 are seen and undone", arguments: [Charset.tcvn3, .vni])
  func clothes(charset: Charset) throws {
    let text = Self.sentences.joined(separator: "\n").lowercased()
    let bytes = try charset.encode(text)
    let clothed = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let verdict = try #require(CharsetDetector.detect(Array(clothed.utf8)).verdict)
    #expect(verdict.charset == charset)
    #expect(verdict.layer == .characters)
    #expect(try verdict.decode(Array(clothed.utf8)).text.bytes == text.bytes)
    #expect(CharsetDetector.detect(inCharactersOf: clothed).candidates.first == verdict)
  }

  @Test(
    "Thin or foreign evidence makes nobody sure",
    arguments: [
      "©2024 ® ½ µm ±5°", "mu:µ para:¶", "più", "São Paulo", "à la carte", "être ou ne pas être",
      "für schöne Grüße", "så må vi nå på én gång", "Việt".lowercased(),
      "Feil: vente på må oppgis å",
    ])
  func thin(line: String) throws {
    for charset in [Charset.windows1258, .tcvn3, .viscii, .vni] {
      guard let bytes = try? charset.encode(line) else { continue }
      #expect(!CharsetDetector.detect(bytes).isSure)
    }
    guard line.unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return }
    let latin = line.unicodeScalars.map { UInt8($0.value) }
    #expect(!CharsetDetector.detect(latin).isSure)
    #expect(CharsetDetector.detect(Array(line.utf8)).verdict?.charset == .utf8)
  }

  @Test("A byte without a character, or a control code, keeps a charset from being taken")
  func undefined() throws {
    let bytes = try Charset.windows1258.encode(Self.sentences[0])
    for stray: UInt8 in [0x81, 0x01, 0x90] {
      let detection = CharsetDetector.detect(bytes + [0x20, stray])
      #expect(detection.verdict?.charset != .windows1258)
    }
  }

  @Test("Damaged UTF-8 is offered with the place, not taken")
  func damaged() {
    let bytes = Array(Self.sentences[0].utf8) + [0xFF] + Array(Self.sentences[1].utf8)
    let detection = CharsetDetector.detect(bytes)
    #expect(!detection.isSure)
    #expect(detection.candidates.first?.charset == .utf8)
    #expect(
      detection.candidates.first?.reason == .illFormed(at: Self.sentences[0].utf8.count))
  }

  @Test("A big text is told by a sample from all over it")
  func big() throws {
    let plain = String(repeating: "A plain line without marks.\n", count: 12_000)
    let text = plain + Self.sentences.joined(separator: "\n") + "\n" + plain
    let detection = CharsetDetector.detect(try Charset.vni.encode(text))
    #expect(detection.verdict?.charset == .vni)
    #expect(CharsetDetector.detect([]).verdict?.reason == .asciiOnly)
  }
}
