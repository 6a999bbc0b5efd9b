import Segmentation
import TestSupport
import Testing
import TranslationModel
import XMLStream

@Suite struct SRXTests {
  private func document(_ rules: String, maps: String, cascade: String = "yes") -> [UInt8] {
    """
    <?xml version="1.0"?>
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="\(cascade)"/>
    <body><languagerules>\(rules)</languagerules><maprules>\(maps)</maprules></body></srx>
    """.bytes
  }

  private func cut(_ text: String, _ document: [UInt8], _ language: LanguageTag = "en") throws
    -> [String]
  {
    try Segmenter(language: language, rules: SRXReader.rules(in: document))
      .segments(of: text).map(\.text)
  }

  static let dot =
    "<rule break=\"yes\"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>"
  static let all = "<languagemap languagepattern=\".*\" languagerulename=\"A\"/>"

  @Test("The first rule that matches a place decides")
  func order() throws {
    let hold =
      "<rule break=\"no\"><beforebreak>\\bNo\\.</beforebreak><afterbreak></afterbreak></rule>"
    let text = "Say. No. Go. End"
    func rules(_ list: String) -> [UInt8] {
      document("<languagerule languagerulename=\"A\">\(list)</languagerule>", maps: Self.all)
    }
    #expect(try cut(text, rules(hold + Self.dot)) == ["Say.", "No. Go.", "End"])
    #expect(try cut(text, rules(Self.dot + hold)) == ["Say.", "No.", "Go.", "End"])
    #expect(try cut(text, rules("")) == [text])
  }

  @Test("Maps cascade, or only the first one applies")
  func cascade() throws {
    let hold =
      "<languagerule languagerulename=\"E\"><rule break=\"no\"><beforebreak>No\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>"
    let rules = hold + "<languagerule languagerulename=\"A\">\(Self.dot)</languagerule>"
    let maps = "<languagemap languagepattern=\"[Ee][Nn].*\" languagerulename=\"E\"/>" + Self.all
    #expect(try cut("No. Go. X", document(rules, maps: maps)) == ["No. Go.", "X"])
    #expect(try cut("No. Go. X", document(rules, maps: maps), "vi") == ["No.", "Go.", "X"])
    #expect(try cut("No. Go. X", document(rules, maps: maps, cascade: "no")) == ["No. Go. X"])
  }

  @Test("A rule that looks back without a bound works all the same")
  func unbounded() throws {
    let hold =
      "<rule break=\"no\"><beforebreak>\\(\\w+\\.</beforebreak><afterbreak>\\s</afterbreak></rule>"
    let rules = document(
      "<languagerule languagerulename=\"A\">\(hold)\(Self.dot)</languagerule>", maps: Self.all)
    #expect(try cut("One (abcdefghij. two. Three", rules) == ["One (abcdefghij. two.", "Three"])
  }

  @Test("A pattern that does not compile is named with its line")
  func malformedPattern() throws {
    let rules = document(
      "<languagerule languagerulename=\"A\">\n\n<rule break=\"yes\"><beforebreak>(a</beforebreak><afterbreak/></rule></languagerule>",
      maps: Self.all)
    let error = try #require(throws: RuleError.self) { try cut("x", rules) }
    #expect(error.line == 5)
    #expect(error.description.contains("(a"))
  }

  @Test("A pattern that runs wild is stopped and named with its line")
  func wildPattern() throws {
    let wild =
      "\n<rule break=\"no\"><beforebreak>\\.</beforebreak><afterbreak>\\s(x+x+)+y</afterbreak></rule>"
    let rules = document(
      "<languagerule languagerulename=\"A\">\(wild)\(Self.dot)</languagerule>", maps: Self.all)
    let text = "a. " + String(repeating: "x", count: 5000)
    let error = try #require(throws: RuleError.self) { try cut(text, rules) }
    #expect(error.line == 4)
  }

  @Test(
    "What is no SRX is refused",
    arguments: [
      "<a/>", "<srx", "", "<srx><body><languagerules><languagerule/></languagerules></body></srx>",
      "<srx><body><maprules><languagemap languagepattern=\".*\" languagerulename=\"gone\"/></maprules></body></srx>",
    ])
  func refused(text: String) {
    #expect(throws: XMLError.self) { try SRXReader.rules(in: text.bytes) }
  }

  @Test("Our own rules are a valid file, each with its reason")
  func builtIn() throws {
    let rules = try SRXReader.rules(in: SegmentationRules.builtInDocument)
    #expect(rules.cascades)
    #expect(rules.languageRules.map(\.name).contains("Vietnamese"))
    for rule in rules.languageRules.flatMap(\.rules) { #expect(rule.title?.isEmpty == false) }
  }

  @Test("An explanation names the rule behind each decision")
  func explanation() throws {
    var options = SegmentationOptions()
    options.explains = true
    options.abbreviations = Abbreviations(["xyz."])
    let result = try Segmenter(language: "vi", options: options)
      .segmentation(of: "Ở TP. Huế. Trời mưa. Anh xyz. Nam về.\nHết")
    let reasons = result.decisions.map { decision in
      switch decision.reason {
      case .rule(let rule, _):
        "\(decision.offset) \(decision.breaks) \(rule.title?.prefix(12) ?? "")"
      case .abbreviation: "\(decision.offset) \(decision.breaks) abbreviation"
      case .newline: "\(decision.offset) \(decision.breaks) newline"
      case .listItem: "\(decision.offset) \(decision.breaks) item"
      }
    }
    #expect(
      reasons == [
        "7 false a title, pla", "14 true an end mark,", "27 true an end mark,",
        "36 false abbreviation", "46 true newline",
      ])
  }
}
