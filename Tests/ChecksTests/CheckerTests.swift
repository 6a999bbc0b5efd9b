import Checks
import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@Suite struct CheckerTests {
  static let concepts = [
    Concept(
      id: "1",
      terms: [
        Term("quân tình nguyện", language: "vi"), Term("volunteer soldiers", language: "en"),
        Term("volunteer troops", language: "en", status: .admitted),
        Term("voluntary soldiers", language: "en", status: .deprecated, note: "No."),
      ]),
    Concept(
      id: "2",
      terms: [
        Term("công binh", language: "vi"), Term("military engineers", language: "en"),
        Term("sappers", language: "en", status: .deprecated),
      ]),
    Concept(
      id: "3", terms: [Term("đặc công", language: "vi"), Term("sappers", language: "en")]),
    Concept(id: "4", terms: [Term("phum", language: "vi")]),
  ]

  /// The findings in rows of source and target, as `unit side rule: words`.
  static func findings(
    _ rows: [(String?, String?)], concepts: [Concept] = concepts, spelling: Bool = false
  ) throws -> [Finding] {
    let languages = LanguagePair(source: "vi", target: "en")
    var options = CheckOptions(languages: languages, concepts: concepts)
    if spelling {
      for side in Side.allCases {
        options.dictionaries[side] = try SpellingDictionary.installed(for: languages[side])
      }
    }
    let pairs = rows.enumerated().map {
      TranslationPair(unit: $0, source: $1.0, target: $1.1)
    }
    let checker = Checker(options: options)
    pairs.forEach(checker.collect)
    return pairs.flatMap(checker.findings)
  }

  static func brief(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let place = finding.places[0]
      return "\(place.unit) \(place.side) \(finding.rule): \(place.text)"
    }
  }

  static func check(
    _ source: String?, _ target: String?, spelling: Bool = false
  ) throws -> [String] {
    brief(try findings([(source, target)], spelling: spelling))
  }

  @Test("A term without an accepted rendering is missing, once a pair")
  func missing() throws {
    #expect(
      try Self.check("Quân tình nguyện, quân tình nguyện", "The soldiers came") == [
        "0 source term/missing: Quân tình nguyện"
      ])
    #expect(try Self.check("quân tình nguyện", "Volunteer soldier") == [])
    #expect(try Self.check("quân tình nguyện", "volunteer troops") == [])
    #expect(
      try Self.check("QUÂN TÌNH NGUYỆN", "soldiers") == ["0 source term/missing: QUÂN TÌNH NGUYỆN"])
    #expect(try Self.check("quân tính nguyện", "soldiers") == [])
    // No translation in the glossary, no target, an empty one.
    #expect(try Self.check("phum", "village") == [])
    #expect(try Self.check("quân tình nguyện", nil) == [])
    #expect(try Self.check("quân tình nguyện", " ") == ["0 target segment/empty:  "])
  }

  @Test("A forbidden term is an error, and not missing as well")
  func forbidden() throws {
    let findings = try Self.findings([("Quân tình nguyện đến", "The Voluntary Soldiers came")])
    #expect(Self.brief(findings) == ["0 target term/forbidden: Voluntary Soldiers"])
    #expect(findings[0].severity == .error)
    #expect(findings[0].type == .terminology)
    #expect(findings[0].suggestions == ["volunteer soldiers", "volunteer troops"])
    #expect(findings[0].places.map(\.side) == [.target, .source])
    #expect(findings[0].places[1].text == "Quân tình nguyện")
    #expect(findings[0].message.contains("No."))
  }

  @Test("What one concept forbids and another prefers is judged by the source")
  func ambiguous() throws {
    #expect(try Self.check("công binh", "sappers") == ["0 target term/forbidden: sappers"])
    #expect(try Self.check("đặc công", "sappers") == [])
    #expect(try Self.check("đặc công và công binh", "sappers and military engineers") == [])
    #expect(try Self.check("bộ đội", "sappers") == [])
    // Forbidden by all: whatever the source says, and without a source.
    #expect(
      try Self.check("bộ đội", "voluntary soldiers") == [
        "0 target term/forbidden: voluntary soldiers"
      ])
    #expect(
      try Self.check(nil, "voluntary soldiers") == ["0 target term/forbidden: voluntary soldiers"])
  }

  @Test("Empty and untranslated targets")
  func segments() throws {
    #expect(try Self.check("Ruộng xanh.", "") == ["0 target segment/empty: "])
    #expect(try Self.check("…", "") == [])
    #expect(try Self.check("", "") == [])
    #expect(try Self.check("", "Green fields.") == [])
    #expect(
      try Self.check("Ruộng xanh.", "Ruộng\u{A0}XANH.") == [
        "0 target segment/untranslated: Ruộng\u{A0}XANH."
      ])
    #expect(try Self.check("Hà Nội", "Hà Nội") == [])
    #expect(try Self.check("1975", "1975") == [])
    #expect(try Self.check("{0} <b>", "{0} <b>") == [])
    #expect(try Self.check(UnicodeForm.decomposed.apply(to: "Ruộng xanh"), "Ruộng xanh").count == 1)
  }

  @Test("A misspelt word gets the text's own word as its first suggestion")
  func boder() throws {
    let findings = try Self.findings(
      [
        ("Biên giới yên tĩnh.", "The border was quiet."),
        ("Dọc biên giới.", "Along the boder, beyond the border."),
      ], spelling: true)
    #expect(Self.brief(findings) == ["1 target spell/unknown: boder"])
    #expect(findings[0].suggestions.first == "border")
    #expect(findings[0].places[0].range == 10..<15)
    #expect(findings[0].message.contains("did you mean “border”?"))
  }

  @Test(
    "Words that are right are not flagged",
    arguments: [
      ("Ông Trần ở Takeo.", "Mr. Tran and Trần lived in Takeo, as in the 1970s."),
      (
        "Cuộc đảo chính.",
        "The coup d’état, at 7:30 a.m., on the 20th; see https://boder.vn and {boder}."
      ),
      ("Hòa bình, khỏe mạnh, thúy.", "Peace."), ("Hoà bình, khoẻ mạnh, thuý.", "Peace."),
      ("Mọi phum đều vui.", "Every phum was glad."), ("NATO và UBND", "NATO and UBND"),
      ("Người lính's", "The soldiers’ camp, the soldier’s gun, the People’s Army"),
      ("Anh ấy làm marketing.", "He works in marketing."),
      ("", "Supercalifragilisticexpialidocious" + String(repeating: "x", count: 200)),
    ])
  func right(source: String, target: String) throws {
    for form in [UnicodeForm.composed, .decomposed] {
      let found = try Self.check(form.apply(to: source), form.apply(to: target), spelling: true)
      #expect(found.filter { $0.contains(" spell/") } == [])
    }
  }

  @Test("A name stays, unless it is one letter from a word the text uses often")
  func names() throws {
    let rows: [(String?, String?)] = (0..<6).map { _ in (nil, "The border was quiet.") }
    #expect(
      Self.brief(try Self.findings(rows + [(nil, "Boder was noisy.")], spelling: true)) == [
        "6 target spell/unknown: Boder"
      ])
    #expect(
      Self.brief(try Self.findings(rows + [(nil, "Boyter was noisy.")], spelling: true)) == [])
  }

  @Test("An unknown word that recurs is the writer's own")
  func coinage() throws {
    let rows: [(String?, String?)] = (0..<3).map { _ in (nil, "They cooked in the glimvat.") }
    #expect(try Self.findings(rows, spelling: true).isEmpty)
    #expect(try Self.findings([rows[0]], spelling: true).count == 1)
  }

  @Test("Ranges are places in the text as it is, in either form")
  func ranges() throws {
    for form in [UnicodeForm.composed, .decomposed] {
      let target = form.apply(to: "Ở Huế, the voluntary soldiers 🇻🇳 saw the glimvat.")
      let source = form.apply(to: "Ở Huế, quân tình nguyện.")
      let findings = try Self.findings([(source, target)], spelling: true)
      let words = Set(findings.flatMap(\.places).map(\.text))
      #expect(words.isSuperset(of: ["glimvat", "voluntary soldiers"]))
      for finding in findings {
        for place in finding.places {
          let side = place.side == .source ? source : target
          #expect(side[utf8Range: place.range].bytes == place.text.bytes)
        }
      }
    }
  }

  @Test("A dictionary that isn't there says which package has it")
  func missingDictionary() {
    #expect(throws: DictionaryError.notInstalled(language: "tlh", package: "hunspell-tlh")) {
      try SpellingDictionary.installed(for: "tlh")
    }
    #expect(throws: DictionaryError.missing(file: "/nowhere/xx.aff")) {
      try SpellingDictionary(path: "/nowhere/xx")
    }
  }
}
