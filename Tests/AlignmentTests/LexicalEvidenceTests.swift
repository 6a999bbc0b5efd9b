import Alignment
import Testing
import TranslationModel

@Suite struct LexicalEvidenceTests {
  static func segments(_ sentences: [String]) -> [Segment] {
    sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }
  }

  /// Sentences of one length and form: only their words tell them apart.
  static let source = ["mot hai ba.", "bon nam sau.", "bay tam chin."]
  static let target = ["four five six.", "seven eight n.", "kiwi pear."]

  @Test("A memory tells which sentences belong together")
  func memory() throws {
    let pair = TextPair(source: Self.segments(Self.source), target: Self.segments(Self.target))
    let evidence = LexicalEvidence(pairs: [
      .init(source: Self.source[1], target: Self.target[0]),
      .init(source: Self.source[2], target: Self.target[1]),
    ])
    var options = AlignmentOptions()
    options.givesEvidence = true
    let text = try SentenceAligner(options: options).alignment(of: [pair], knowing: evidence)
      .texts[0]
    let expected = [(1, 0), (2, 1)]
    for (i, j) in expected {
      let place = text.beads.firstIndex { $0.source == i..<i + 1 && $0.target == j..<j + 1 }
      #expect(place != nil)
      if let place { #expect(text.evidence[place].memory > 0) }
    }
  }

  @Test("A lexicon goes out and comes in without losing what the texts do not have")
  func lexicon() throws {
    let languages = LanguagePair(source: .vietnamese, target: .english)
    let foreign = TranslationLexicon.Entry(source: "zzz", target: "yyy", count: 3)
    let pair = TextPair(
      source: Self.segments(SentenceAlignerTests.vietnamese),
      target: Self.segments(SentenceAlignerTests.english))
    let first = try SentenceAligner().alignment(
      of: [pair],
      knowing: LexicalEvidence(
        lexicon: TranslationLexicon(languages: languages, stemLength: 4, entries: [foreign]))
    ).lexicon(for: languages)
    #expect(first.stemLength == 4)
    #expect(first.entries.contains(foreign))
    #expect(first.entries.allSatisfy { $0.count > 0 })
    let second = try SentenceAligner().alignment(
      of: [pair], knowing: LexicalEvidence(lexicon: first)
    ).lexicon(for: languages)
    #expect(Set(first.entries.map(\.source)).isSubset(of: Set(second.entries.map(\.source))))
  }

  @Test("Links name words of the bead, and each is a probability")
  func links() throws {
    var options = AlignmentOptions()
    options.givesEvidence = true
    let pair = TextPair(
      source: Self.segments(SentenceAlignerTests.vietnamese),
      target: Self.segments(SentenceAlignerTests.english))
    let text = try SentenceAligner(options: options).alignment(of: [pair]).texts[0]
    #expect(text.evidence.count == text.beads.count)
    for (bead, evidence) in zip(text.beads, text.evidence) {
      #expect(bead.isNull ? evidence.links.isEmpty : !evidence.links.isEmpty)
      #expect(evidence.links.allSatisfy { (0...1).contains($0.probability) })
    }
    // “2019” is the second token of the sixth sentence on either side but for the words before it.
    let year = text.evidence[5].links.first { $0.source == 1 }
    #expect(year?.target == 1)
    #expect(year?.isAnchor == true && text.evidence[5].anchors > 0)
    #expect(text.evidence.flatMap(\.links).contains { !$0.isAnchor })
  }

  @Test("A batch of one is that text alone; a batch repeated is the same")
  func batch() throws {
    let pair = TextPair(
      source: Self.segments(SentenceAlignerTests.vietnamese),
      target: Self.segments(SentenceAlignerTests.english))
    let alone = try SentenceAligner().beads(between: pair.source, and: pair.target)
    #expect(try SentenceAligner().alignment(of: [pair]).texts[0].beads == alone)
    let twice = try SentenceAligner().alignment(of: [pair, pair]).texts.map(\.beads)
    #expect(twice[0] == twice[1])
    #expect(try SentenceAligner().alignment(of: [pair, pair]).texts.map(\.beads) == twice)
  }

  @Test("Sentences that are all the same are aligned one by one")
  func identical() throws {
    let beads = try SentenceAligner().beads(
      between: Array(repeating: "Vẫn câu ấy.", count: 60),
      and: Array(repeating: "The same again.", count: 60))
    #expect(beads.count == 60)
  }

  @Test("In a text too large to be searched whole a lexicon finds the way past what is missing")
  func coarse() throws {
    // No word is shared, and all sentences are of one length: only the lexicon tells where one is.
    var dice = KeptAlignmentTests.Dice(state: 5)
    func word(_ number: Int, _ letters: [Character]) -> String {
      [number / 64, number / 8 % 8, number % 8].map { "\(letters[$0])a" }.joined()
    }
    var sources: [String] = []
    var targets: [String] = []
    var entries: [String: TranslationLexicon.Entry] = [:]
    for number in 0..<260 {
      let words = (0..<5).map { _ in Int.random(in: 0..<400, using: &dice) }
      let (one, other) = (
        words.map { word($0, Array("bdfghklm")) }, words.map { word($0, Array("npqrstvz")) }
      )
      for (source, target) in zip(one, other) {
        entries[source] = TranslationLexicon.Entry(source: source, target: target, count: 5)
      }
      sources.append(one.joined(separator: " ") + ".")
      if !(60..<160).contains(number) { targets.append(other.joined(separator: " ") + ".") }
    }
    let lexicon = TranslationLexicon(
      languages: LanguagePair(source: .vietnamese, target: .english), stemLength: 0,
      entries: entries.values.sorted { $0.source < $1.source })
    var options = AlignmentOptions()
    options.rounds = 1
    let pair = TextPair(source: Self.segments(sources), target: Self.segments(targets))
    let beads = try SentenceAligner(options: options).alignment(
      of: [pair], knowing: LexicalEvidence(lexicon: lexicon)
    ).texts[0].beads
    let right = beads.count { bead in
      let place = bead.target.lowerBound
      return bead.target.count == 1
        && bead.source == (place < 60 ? place..<place + 1 : place + 100..<place + 101)
    }
    #expect(right == targets.count)
  }
}
