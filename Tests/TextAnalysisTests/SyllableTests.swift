import TestSupport
import Testing
import TextAnalysis

@Suite struct SyllableTests {
  /// Toneless syllables in a fixed order.
  static let toneless = SyllableInventory.all.map { String(decoding: $0, as: UTF8.self) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  /// A syllable with its tone, placed by the parser from the last letter of all: any vowel will do.
  static func toned(_ syllable: String, _ tone: Tone, _ placement: TonePlacement) throws -> String {
    guard let mark = tone.mark else { return syllable }
    var scalars = Array(UnicodeForm.decomposed.apply(to: syllable).unicodeScalars)
    let vowel = scalars.lastIndex { "aeiouy".unicodeScalars.contains($0) } ?? 0
    scalars.insert(mark, at: vowel + 1)
    let misplaced = String(String.UnicodeScalarView(scalars))
    return try Syllable(misplaced).spelling(placement)
  }

  @Test("The grammar allows what the tables of the orthography allow, and nothing else")
  func inventory() {
    #expect(SyllableInventory.rimes.count == 163)
    #expect(SyllableInventory.rimesAfterQu.count == 56)
    #expect(Self.toneless.count == 3840)
    #expect(Self.toneless.map { SyllableInventory.tones(of: $0).count }.reduce(0, +) == 17_696)
    for onset in SyllableInventory.onsets {
      for rime in SyllableInventory.rimes + SyllableInventory.rimesAfterQu {
        let word = onset + rime
        let isToneless = SyllableInventory.all.contains(Array(word.utf8))
        let isAllowed = isToneless && !SyllableInventory.isStopped(word)
        #expect(Syllable.isValid(word) == isAllowed, "\(word)")
      }
    }
  }

  @Test("Every syllable is the same in both styles and both forms", arguments: Tone.allCases)
  func roundTrip(tone: Tone) throws {
    // Every seventh: all of them take seconds in a debug build.
    for (number, syllable) in Self.toneless.enumerated() where number % 7 == Int(tone.rawValue) {
      guard SyllableInventory.tones(of: syllable).contains(tone) else { continue }
      for placement in TonePlacement.allCases {
        let word = try Self.toned(syllable, tone, placement)
        let parsed = try Syllable(word)
        #expect(parsed.isWritten(in: placement) && !parsed.isToneMisplaced, "\(word)")
        #expect(parsed.tone == tone)
        #expect(parsed.toneless.bytes == syllable.bytes)
        #expect(parsed.spelling(placement).bytes == word.bytes)
        #expect((parsed.onset + parsed.glide + parsed.nucleus + parsed.coda).utf8.count > 0)
        #expect(try Syllable(UnicodeForm.decomposed.apply(to: word)) == parsed)
        let capitals = try Syllable(word.uppercased())
        #expect(capitals.spelling(placement).bytes == word.uppercased().bytes)
      }
    }
  }

  @Test(
    "A syllable has its parts",
    arguments: [
      ("nghiêng", "ngh", "", "iê", "ng"), ("quyển", "qu", "", "yê", "n"), ("gì", "g", "", "i", ""),
      ("giếng", "gi", "", "iê", "ng"), ("già", "gi", "", "a", ""), ("hoà", "h", "o", "a", ""),
      ("tuyết", "t", "u", "yê", "t"), ("ăn", "", "", "ă", "n"), ("khuya", "kh", "u", "ya", ""),
      ("ngoài", "ng", "o", "a", "i"), ("gịa", "g", "", "ia", ""), ("gìn", "g", "", "i", "n"),
    ])
  func parts(word: String, onset: String, glide: String, nucleus: String, coda: String) throws {
    let syllable = try Syllable(word)
    #expect(
      [syllable.onset, syllable.glide, syllable.nucleus, syllable.coda].map(\.bytes)
        == [onset, glide, nucleus, coda].map(\.bytes))
  }

  @Test(
    "The tone goes where the style puts it, each letter keeping its case",
    arguments: [
      ("hòa", "hoà", "hòa"), ("THÚY", "THUÝ", "THÚY"), ("Hoà", "Hoà", "Hòa"),
      ("ỦY", "UỶ", "ỦY"), ("khỏang", "khoảng", "khoảng"), ("qúy", "quý", "quý"),
      ("lựơng", "lượng", "lượng"), ("gìa", "già", "già"), ("gịa", "gịa", "gịa"),
      ("giạ", "giạ", "giạ"), ("hOà", "hOà", "hÒa"), ("ngoèo", "ngoèo", "ngoèo"),
      ("thuở", "thuở", "thuở"), ("rựơu", "rượu", "rượu"), ("khuỷu", "khuỷu", "khuỷu"),
      ("khúya", "khuýa", "khuýa"), ("xóong", "xoóng", "xoóng"), ("tuýp", "tuýp", "tuýp"),
    ])
  func placement(word: String, new: String, old: String) throws {
    let syllable = try Syllable(word)
    #expect(syllable.spelling(.new).bytes == new.bytes)
    #expect(syllable.spelling(.old).bytes == old.bytes)
  }

  @Test(
    "A word that is no syllable says why",
    arguments: [
      ("", Syllable.Rejection.empty), ("nghiêngs", .unknownRime), ("nghiengggg", .tooLong),
      ("a b", .notOneWord), ("a.", .notOneWord), ("1", .notOneWord),
      ("fan", .letterOutsideAlphabet),
      ("Hafnði", .letterOutsideAlphabet), ("жа", .letterOutsideAlphabet),
      ("naïve", .letterOutsideAlphabet),
      ("ă\u{302}n", .twoShapes), ("\u{301}a", .notOneWord), ("hóà", .twoTones),
      ("a\u{301}\u{300}", .twoTones), ("ńa", .toneOnConsonant), ("tran\u{301}", .toneOnConsonant),
      ("sla", .unknownOnset), ("hea", .unknownRime), ("cia", .onsetBeforeRime),
      ("ka", .onsetBeforeRime), ("ngi", .onsetBeforeRime), ("cat", .toneOnStoppedRime),
      ("càt", .toneOnStoppedRime), ("b", .unknownRime), ("Đắk", .unknownRime),
    ])
  func rejections(word: String, reason: Syllable.Rejection) {
    let error = #expect(throws: Syllable.Rejection.self) { try Syllable(word) }
    #expect(error == reason)
  }

  @Test("Marks are taken in any order")
  func markOrder() throws {
    for word in ["tie\u{301}\u{302}ng", "tie\u{302}\u{301}ng", "ti\u{E9}\u{302}ng", "tiếng"] {
      #expect(try Syllable(word).spelling(.new).bytes == "tiếng".bytes)
    }
  }
}
