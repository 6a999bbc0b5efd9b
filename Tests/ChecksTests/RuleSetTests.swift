import Testing
import TextAnalysis
import TranslationModel

@testable import Checks

@Suite struct RuleSetTests {
  static let languages = LanguagePair(source: "vi", target: "en")

  private static func findings(
    _ rows: [(String?, String?)], rules: Set<RuleID>? = nil, patterns: [CustomPattern] = []
  ) -> (found: [Finding], notes: [String]) {
    var options = CheckOptions(languages: languages)
    options.patterns = patterns
    for rule in RuleSet.descriptions where rules?.contains(rule.id) == false {
      options.settings[rule.id] = .off
    }
    let pairs = rows.enumerated().map { TranslationPair(unit: $0, source: $1.0, target: $1.1) }
    let checker = Checker(options: options)
    pairs.forEach(checker.collect)
    let found = pairs.map(checker.findings).flatMap(\.self) + checker.findingsInDocument()
    return (found, checker.notes)
  }

  @Test("Shares hold each rule once", arguments: 1...6)
  func shares(count: Int) {
    let shares = RuleSet.shares(count)
    #expect(shares.count <= count)
    #expect(shares.flatMap(\.self).count == RuleSet.descriptions.count)
    #expect(Set(shares.flatMap(\.self)).count == RuleSet.descriptions.count)
  }

  @Test("The findings of all shares together are those of one checker")
  func merging() {
    let rows: [(String?, String?)] = [
      ("Năm 1975 có 19 sư đoàn.", "In 1795 the the 91 divisions  came , (now"),
      ("Anh đi đâu?", "Where to"), (nil, "A volunteer soldier."),
    ]
    let whole = Self.findings(rows).found.filter { $0.places.first?.unit == 0 }
    let parts = RuleSet.shares(3).map { share in
      Self.findings(rows, rules: share).found.filter { $0.places.first?.unit == 0 }
    }
    #expect(whole.count > 4)
    #expect(Checker.merged(parts) == Checker.merged([whole, []]))
  }

  @Test("A name that no rule has leads to the nearest")
  func nearest() {
    #expect(RuleSet.nearest(to: "number/missmatch") == "number/mismatch")
    #expect(RuleSet.nearest(to: "puct/end") == "punct/end")
  }

  @Test("A pattern that runs wild is given up with a note, the other goes on")
  func wildPattern() throws {
    let patterns = [("wild", "(a+)+$"), ("tame", "b")].map { name, expression in
      try? CustomPattern(
        name: name, expression: expression, side: .target, severity: .info, advice: "Mend it.")
    }.compactMap(\.self)
    let text = String(repeating: "a", count: 60) + "b"
    let (found, notes) = Self.findings(
      [(nil, text), (nil, text)], rules: ["rule/custom"], patterns: patterns)
    #expect(found.map { $0.places[0].text } == ["b", "b"])
    #expect(notes.count == 1 && notes[0].contains("wild") && notes[0].contains("too long"))
  }

  @Test("A segment full of one fault gives a hundred findings of it, not a million")
  func cap() {
    let (found, _) = Self.findings(
      [("a", String(repeating: "the ", count: 300))], rules: ["word/double"])
    #expect(found.count == Checker.mostFindings)
  }

  @Test("A pattern that isn't one says where")
  func brokenPattern() {
    #expect(throws: CustomPatternError.self) {
      try CustomPattern(
        name: "x", expression: "(a", side: .target, severity: .info, advice: "Mend it.")
    }
  }

  @Test("Places of patterns are bytes, whatever stands before")
  func patternPlaces() throws {
    let pattern = try CustomPattern(
      name: "x", expression: "ruộng", side: .target, severity: .info, advice: "Mend it.")
    let text = "🇻🇳 Ở ruộng và ruộng"
    let (found, _) = Self.findings([(nil, text)], rules: ["rule/custom"], patterns: [pattern])
    #expect(found.map { String(text[utf8Range: $0.places[0].range]) } == ["ruộng", "ruộng"])
  }

  @Test(
    "A long segment takes all rules through in proportion to its length",
    arguments: [
      "a ", "(", ")", "“", "|", "%s ", "<b>", "{0} ", "1/2 ", "của ", "the the ", "https://a.vn/b ",
      "\u{200B}", "A", "  ", "... ", "&amp; ", "’", "Việt ", "{n, plural, ",
    ])
  func long(piece: String) {
    let text = String(repeating: piece, count: 6000 / piece.utf8.count)
    _ = Self.findings([(text, text + "x"), (nil, text)])
  }
}
