import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@testable import Checks

@Suite struct SpellingRuleTests {
  static func check(
    _ rows: [(String?, String?)], english: LanguageTag = .english, memory: [String] = [],
    words: String = ""
  ) throws -> [Finding] {
    let languages = LanguagePair(source: .vietnamese, target: english)
    var options = CheckOptions(languages: languages)
    for side in Side.allCases {
      options.dictionaries[side] = try? SpellingDictionary.installed(for: languages[side])
    }
    if english.matches(.english) {
      options.lexicons[.target] = LexiconTests.lexicon(
        accepting: EnglishVariety.accepted(in: english.region))
    }
    options.acceptedWords = AcceptedWords(list: words)
    if !memory.isEmpty {
      for side in Side.allCases {
        let usage = TextUsage(language: languages[side])
        memory.forEach(usage.add)
        options.memories[side] = usage
      }
    }
    let pairs = rows.enumerated().map { TranslationPair(unit: $0, source: $1.0, target: $1.1) }
    let checker = Checker(options: options)
    pairs.forEach(checker.collect)
    return (pairs.flatMap(checker.findings) + checker.findingsInDocument())
      .filter { $0.rule.rawValue.hasPrefix("spell/") || $0.rule.rawValue.hasPrefix("vi/") }
  }

  private static func brief(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.rule): \($0.places[0].text) > \($0.suggestions.first ?? "")" }
  }

  @Test(
    "What is wrong in Vietnamese, in either form of its letters",
    arguments: [
      ("Quân tình nguyện gíup dân.", ["vi/syllable: gíup > giúp"]),
      ("Họ bảo vệ bieen giới.", ["vi/syllable: bieen > biên"]),
      ("Nhân dân nhuw ngày hội.", ["vi/syllable: nhuw > như"]),
      ("Họ vui và hạnh phúcs.", ["vi/syllable: phúcs > phúc"]),
      ("Trong phum có lễ.", ["spell/unknown: phum > phim"]),
      ("Hòa bình, hoà bình, khỏe, thúy.", ["vi/tone-mixed: hoà > hòa"]),
    ])
  func vietnamese(text: String, expected: [String]) throws {
    for form in [UnicodeForm.composed, .decomposed] {
      let found = Self.brief(try Self.check([(form.apply(to: text), nil)]))
      // `==` on strings takes both forms for equal.
      #expect(found == expected)
    }
  }

  @Test(
    "What is right in Vietnamese",
    arguments: [
      "Hòa bình, khỏe, thúy, quý, quỳ.", "Ông Trump gặp bà Clinton ở Huế.", "xanh xanh, từ từ",
      "A, b, c; đ/c Nguyễn; 5kg, 7h30.", "Anh em trong ban cho hay tin vui.", "",
    ])
  func rightVietnamese(text: String) throws {
    for form in [UnicodeForm.composed, .decomposed] {
      #expect(Self.brief(try Self.check([(form.apply(to: text), nil)])) == [])
    }
  }

  @Test("A slip that makes another syllable shows between its neighbours, once the memory has them")
  func pairs() throws {
    let rows: [(String?, String?)] = [("Họ bảo vệ biên giời phía tây.", nil)]
    #expect(Self.brief(try Self.check(rows)) == [])
    let memory = Array(
      repeating: "Dân ở biên giới phía tây vui, biên giới phía tây yên.", count: 20)
    let found = try Self.check(rows, memory: memory)
    #expect(Self.brief(found) == ["vi/syllable-pair: giời > giới"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("A stretch without marks is one finding, written with its marks as the memory has them")
  func marks() throws {
    let memory = Array(repeating: "quân tình nguyện Việt Nam giúp nhân dân Campuchia", count: 5)
    let found = try Self.check(
      [("Nam ấy, quan tinh nguyen Viet Nam giup dan ta.", nil)], memory: memory)
    #expect(found.map(\.rule.rawValue) == ["vi/marks-missing"])
    #expect(found.first?.suggestions.first?.hasPrefix("quân tình nguyện Việt Nam giúp") == true)
    #expect(found.first?.places[0].range == 10..<47)
  }

  @Test(
    "A slip at the head of a sentence is none the less one; a name is no slip",
    arguments: [
      ("Pepole make plans.", []), ("Faimly is family.", ["spell/unknown: Faimly > Family"]),
      ("Favoruite songs.", ["spell/unknown: Favoruite > Favourite"]), ("Faimlan came.", []),
      ("We asked old Faimly of Boringham.", []),
    ])
  func capitals(text: String, expected: [String]) throws {
    let found = try Self.check([(nil, text)]).filter { $0.severity >= .warning }
    #expect(Self.brief(found) == expected)
  }

  @Test("A misplaced mark shows under a capital too, and keeps it")
  func capitalSyllable() throws {
    let rows: [(String?, String?)] = [("Ngưòi dân vui.", nil), ("Mọi người đi, người về.", nil)]
    for form in [UnicodeForm.composed, .decomposed] {
      let found = try Self.check(rows.map { ($0.0.map { form.apply(to: $0) }, nil) })
      #expect(Self.brief(found) == ["vi/syllable: Ngưòi > Người"])
    }
  }

  @Test("The words of the other side, of the list and of the memory are right")
  func sources() throws {
    let rows: [(String?, String?)] = [(nil, "They cooked in the glimvat.")]
    #expect(try Self.check(rows).count == 1)
    #expect(try Self.check(rows, words: "# ours\nglimvat  # a pot\n").isEmpty)
    let memory = Array(repeating: "In the glimvat was rice.", count: 3)
    #expect(try Self.check(rows, memory: memory).isEmpty)
    #expect(try Self.check([("Nồi glimvat.", "They cooked in the glimvat.")]).isEmpty)
  }

  @Test("Where there is no dictionary, the text's own words tell; where there is, they don't")
  func nearFrequent() throws {
    let rows: [(String?, String?)] =
      (0..<4).map { _ in (nil, "the glimvat stage was quiet") } + [(nil, "a glimwat on the state")]
    let found = try Self.check(rows, english: "und")
    #expect(
      Self.brief(found) == [
        "spell/near-frequent: glimwat > glimvat", "spell/near-frequent: state > stage",
      ])
    #expect(try Self.check(rows).allSatisfy { $0.rule != "spell/near-frequent" })
  }

  @Test("Two countries' spelling is one finding; with a country asked for, the other's is wrong")
  func varieties() throws {
    let rows: [(String?, String?)] = [
      (nil, "They honour the colour of the centre."), (nil, "The color of the Labor Party."),
      (nil, "A favorite color, the grey one."),
    ]
    let found = try Self.check(rows)
    #expect(found.map(\.rule.rawValue) == ["spell/variety"])
    #expect(found.first?.places.map(\.text) == ["color", "favorite", "color"])
    #expect(try Self.check([rows[0]]).isEmpty && Self.check([rows[2]]).isEmpty)
    let british = try Self.check([rows[2]], english: "en-GB")
    #expect(Self.brief(british).contains("spell/unknown: color > colour"), "\(Self.brief(british))")
    let american = try Self.check([rows[0]], english: "en-US")
    #expect(
      Self.brief(american).contains("spell/unknown: colour > color"), "\(Self.brief(american))")
  }

  @Test("A line in another language is for information only")
  func foreign() throws {
    let found = try Self.check([(nil, "Das nicht mit und gefingerpoken ist verboten")])
    #expect(!found.isEmpty && found.allSatisfy { $0.severity == .info })
  }

  @Test(
    "Halves of hyphenated words, clitics, decades and commands are no misspellings",
    arguments: [
      "A neo-liberal, pre-war, physico-chemical co- ordinating idea.",
      "There'll be peace, they'd've said in the 1990s.",
      "A matter-of-factly told laissez-faire tale.",
      "The coup d’état of the USSR’s NGOs.",
      "See https://foo.example/baz, user@example.org and {boder}.",
    ])
  func right(text: String) throws {
    let found = try Self.check([(nil, text)]).filter { $0.severity >= .warning }
    #expect(Self.brief(found) == [])
  }

  @Test("Long and hostile words take no time and make no findings")
  func hostile() throws {
    let long = String(repeating: "ă", count: 3000) + " " + String(repeating: "x", count: 3000)
    let found = try Self.check([(long, long), ("\u{301}\u{301} ’’’s '", "' 's ’ \u{FEFF}")])
    #expect(found.filter { $0.severity >= .warning }.isEmpty)
  }
}
