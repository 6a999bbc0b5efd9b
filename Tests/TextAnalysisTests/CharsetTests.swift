import Glibc
import TestSupport
import Testing
import TextAnalysis

@Suite struct CharsetTests {
  /// All letters of Vietnamese, of either case.
  static let letters: [String] = {
    let vowels = "aăâeêioôơuưy".unicodeScalars.map(String.init)
    let small = vowels.flatMap { vowel in
      Tone.allCases.map { tone in
        UnicodeForm.composed.apply(to: vowel + (tone.mark.map { String($0) } ?? ""))
      }
    }
    return (small + ["đ"]).flatMap { [$0, $0.uppercased()] }
  }()

  static let name: [String: Charset] = [
    "cp1258": .windows1258, "tcvn": .tcvn3, "viscii": .viscii, "vni": .vni,
  ]

  @Test("Every row of the case table is read, and written back where the charset has one way")
  func cases() throws {
    let rows = try CaseTable.rows("legacy-charsets.tsv").dropFirst()
    #expect(rows.count > 30)
    for row in rows {
      let charset = try #require(Self.name[row[1]])
      let digits = Array(row[2].utf8)
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
      }
      let decoded = try charset.decode(bytes)
      #expect(decoded.text.bytes == row[3].bytes, "\(row[0])")
      let again = try charset.decode(charset.encode(decoded.text))
      #expect(again.text.bytes == row[3].bytes, "\(row[0])")
    }
  }

  @Test(
    "What is written is read as it was, letter by letter and in a sentence",
    arguments: Charset.allCases)
  func roundTrip(charset: Charset) throws {
    let isTCVN3 = charset == .tcvn3
    let letters = Self.letters.filter { letter in
      !isTCVN3 || letter == letter.lowercased() || "ĂÂÊÔƠƯĐAEIOUY".contains(letter)
    }
    #expect(letters.count == (isTCVN3 ? 73 + 13 : 146))
    let sentence = letters.joined(separator: " ") + letters.joined()
    for text in letters + [sentence, "a\\d.d? x.\r\n", ""] {
      let bytes = try charset.encode(text)
      #expect(try charset.decode(bytes).text.bytes == text.bytes, "\(text) in \(bytes)")
      #expect(
        try charset.decode(charset.encode(UnicodeForm.decomposed.apply(to: text))).text.bytes
          == text.bytes)
    }
  }

  /// glibc's converter, which has its own tables.
  static func iconv(_ bytes: [UInt8], from charset: String) -> String? {
    let converter = iconv_open("UTF-8", charset)
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 4 + 8)
    var (sourceLeft, targetLeft) = (source.count, target.count)
    let size = target.count
    let isDone = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        let result = Glibc.iconv(converter, &from, &sourceLeft, &to, &targetLeft)
        // What may still combine is held back until asked for.
        return result != -1 && Glibc.iconv(converter, nil, nil, &to, &targetLeft) != -1
      }
    }
    return isDone
      ? String(
        decoding: target.prefix(size - targetLeft).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : nil
  }

  @Test(
    "glibc reads the same from every byte and every letter",
    arguments: [
      (Charset.windows1258, "CP1258"), (.tcvn3, "TCVN"), (.viscii, "VISCII"),
    ])
  func agreesWithGlibc(charset: Charset, name: String) throws {
    // In TCVN3 the bytes below A0 are signs of the fonts, and control codes are no letters.
    let bytes = (UInt8(0)...255).filter {
      charset != .tcvn3 || ($0 >= 0xA0 && !(0xB0...0xB4).contains($0)) || (0x20..<0x7F).contains($0)
    }
    for byte in bytes {
      let expected = Self.iconv([byte], from: name)
      let decoded = try? charset.decode([byte]).text
      #expect(decoded?.bytes == expected?.bytes, "byte \(byte)")
    }
    for letter in Self.letters {
      guard let bytes = try? charset.encode(letter) else {
        #expect(charset == .tcvn3)
        continue
      }
      #expect(Self.iconv(bytes, from: name)?.bytes == letter.bytes, "\(letter)")
    }
  }

  @Test(
    "Legacy text in Unicode clothes is read",
    arguments: [
      (Charset.tcvn3, "ViÖt Nam", "Việt Nam"), (.vni, "Vieät Nam", "Việt Nam"),
      (.tcvn3, "§éc lËp – Tù do", "Độc lập – Tự do"),
      (.vni, "Ñoäc laäp “Töï do”", "Độc lập “Tự do”"),
      (.tcvn3, "Tiếng ViÖt →", "Tiếng Việt →"), (.viscii, "Vi®t", "Việt"),
    ])
  func legacyString(charset: Charset, text: String, expected: String) throws {
    #expect(try charset.decode(legacyString: text).text.bytes == expected.bytes)
  }

  @Test("TCVN3 says that it cannot know capitals, and takes the font's word for them")
  func capitals() throws {
    let decoded = try Charset.tcvn3.decode(legacyString: "CéNG HßA viÖt nam")
    #expect(decoded.text.bytes == "CộNG HòA việt nam".bytes)
    #expect(decoded.remarks == [.capitalsUnknown(mixedWords: 2)])
    let capitals = try Charset.tcvn3.decode(legacyString: "céng hßa", capitals: true)
    #expect(capitals.text.bytes == "CỘNG HÒA".bytes)
    #expect(capitals.remarks.isEmpty)
    #expect(throws: EncodingFault.self) { try Charset.tcvn3.encode("CỘNG") }
  }

  @Test(
    "A fault is named with its place",
    arguments: [
      (Charset.utf8, [0x61, 0x0A, 0xC0, 0x80], DecodingFault.Problem.illFormed, 2, 2),
      (.utf8, [0x61, 0xE1, 0xBB], .illFormed, 1, 1),
      (.utf8, [0xED, 0xA0, 0x80], .illFormed, 0, 1),
      (.utf16, [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], .unpairedSurrogate, 2, 1),
      (.utf16BigEndian, [0xDC, 0x00], .unpairedSurrogate, 0, 1),
      (.utf16LittleEndian, [0x00, 0xD8], .unpairedSurrogate, 0, 1),
      (.utf16LittleEndian, [0x61, 0x00, 0x62], .oddLength, 2, 1),
      (.windows1258, [0x0A, 0x0A, 0x81], .undefinedByte, 2, 3),
      (.tcvn3, [0x61, 0x81], .undefinedByte, 1, 1), (.vps, [0xDF], .undefinedByte, 0, 1),
      (.vni, [0x74, 0xF9], .markWithoutLetter, 1, 1), (.vni, [0xE7], .undefinedByte, 0, 1),
      (.doubleUTF8, [0xC3, 0xA9], .notEncodedTwice, 0, 1),
    ] as [(Charset, [UInt8], DecodingFault.Problem, Int, Int)])
  func faults(
    charset: Charset, bytes: [UInt8], problem: DecodingFault.Problem, offset: Int, line: Int
  ) throws {
    do {
      let decoded = try charset.decode(bytes)
      Issue.record("read as \(decoded.text)")
    } catch {
      #expect(error.problem == problem)
      #expect(error.offset == offset)
      #expect(error.line == line)
    }
  }

  @Test("Cut anywhere, bytes are read or refused, never worse", arguments: Charset.allCases)
  func truncated(charset: Charset) throws {
    let bytes = try charset.encode("Ưu đãi, ngoặc kép ở Quý hai.")
    for length in 0...bytes.count {
      if let decoded = try? charset.decode(Array(bytes.prefix(length))) {
        #expect(UnicodeForm.composed.contains(decoded.text))
      }
    }
  }

  @Test(
    "Names are found however they are written",
    arguments: [
      ("UTF-8", Charset.utf8), ("utf8", .utf8), ("Windows-1258", .windows1258),
      ("CP1258", .windows1258), ("TCVN", .tcvn3), ("abc", .tcvn3), ("x-viet-vps", .vps),
      ("UTF-16LE", .utf16LittleEndian), ("VNI-Times", .vni),
    ])
  func names(name: String, charset: Charset) throws {
    #expect(try Charset(named: name) == charset)
  }

  @Test("An unknown name is refused with the known ones")
  func unknownName() {
    let error = #expect(throws: UnknownCharset.self) { try Charset(named: "klingon") }
    #expect(error?.description.contains("windows-1258, tcvn3, viscii, vni, vps, viqr") == true)
  }

  @Test(
    "VIQR is read by RFC 1456",
    arguments: [
      ("Vie^.t Nam", "Việt Nam"), ("ddu+o+`ng", "đường"), ("DDo^ng", "Đông"), ("a\\.", "a."),
      ("na`y? na`o.", "này? nào."), ("a(n o+?", "ăn ở"), ("ad\\d", "add"), ("u\\+", "u+"),
      ("c:\\\\x", "c:\\x"),
    ])
  func viqr(signs: String, text: String) throws {
    #expect(try Charset.viqr.decode(signs.bytes).text.bytes == text.bytes)
    #expect(try Charset.viqr.decode(Charset.viqr.encode(text)).text.bytes == text.bytes)
  }
}
