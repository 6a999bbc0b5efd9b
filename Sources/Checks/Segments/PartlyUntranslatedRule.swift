import TextAnalysis
import TranslationModel

/// A stretch of the source that stands in the target as it was.
final class PartlyUntranslatedRule: Rule {
  static let description = RuleDescription(
    "segment/partly-untranslated", type: .untranslated, category: "Accuracy: untranslated",
    severity: .warning, summary: "a stretch of the source stands untranslated in the target",
    explanation: """
      Four words or more that stand in both sides one after the other, in small letters and \
      recognisably of the source's language: Vietnamese syllables with marks, or English with its \
      small words. Names and titles have capitals; what stands in quotes or brackets is quoted. \
      Translate it, or put it into quotes.
      """,
    examples: [
      .wrong(
        [("Họ gọi là ruộng của bộ đội.", "They call it ruộng của bộ đội now.")],
        finds: "ruộng của bộ đội"),
      .wrong(
        [("Open the list of all files.", "Mở the list of all tập tin.")],
        languages: .englishVietnamese, finds: "the list of all"),
      .right([
        ("Trần Quốc Tuấn đến.", "Trần Quốc Tuấn came."), ("Ăn bánh mì.", "Eat bánh mì."),
        ("Họ gọi là ruộng của bộ đội.", "They say “ruộng của bộ đội” (the soldiers’ field)."),
      ]),
    ])

  private static let shortest = 4
  private let functionWords: Set<Int32>

  init(tools: CheckTools) {
    functionWords = Set(
      [
        "the", "of", "and", "to", "is", "are", "for", "with", "this", "that", "from", "by", "in",
        "on",
      ]
      .map { tools.types.key(of: $0) })
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target,
      !source.language.matches(target.language), target.tokens.count >= Self.shortest,
      target.text.utf8.count != source.text.utf8.count || target.text != source.text
    else { return [] }
    let isVietnamese = source.language.matches(.vietnamese)
    guard isVietnamese ? !target.characters.isASCII : source.language.matches(.english) else {
      return []
    }
    var findings: [Finding] = []
    var places: [Int32: [Int]]?
    var start = 0
    while start < target.tokens.count {
      guard isPlainWord(start, target) else {
        start += 1
        continue
      }
      let known = places ?? self.places(of: source)
      places = known
      let end = longestRun(from: start, in: target, standingIn: source, known)
      if end - start >= Self.shortest, isOfSource(start..<end, target, isVietnamese),
        !isQuoted(start..<end, target)
      {
        let place = pair.place(.target, target.tokenized.range(start, end - 1))
        findings.append(
          description.finding(
            at: [place], "“\(place.text)” stands as in the source; translate it, or quote it."))
        start = end
      } else {
        start += 1
      }
    }
    return findings
  }

  /// A word in small letters.
  private func isPlainWord(_ token: Int, _ text: AnalyzedText) -> Bool {
    text.tokens[token].kind == .word && text.type(token)?.capitals == Capitals.none
  }

  /// No run is followed further.
  private static let longest = 60
  /// As many places of one word as are looked at.
  private static let mostPlaces = 8

  private func places(of text: AnalyzedText) -> [Int32: [Int]] {
    var places: [Int32: [Int]] = [:]
    for token in text.tokens.indices where isPlainWord(token, text) {
      let key = text.key(token)
      if places[key, default: []].count < Self.mostPlaces { places[key, default: []].append(token) }
    }
    return places
  }

  /// How far the words from `start` on stand in the source in the same order.
  private func longestRun(
    from start: Int, in target: AnalyzedText, standingIn source: AnalyzedText,
    _ places: [Int32: [Int]]
  ) -> Int {
    (places[target.key(start)] ?? []).map { place in
      var length = 0
      while length < Self.longest, start + length < target.tokens.count,
        place + length < source.tokens.count,
        isPlainWord(start + length, target),
        source.key(place + length) == target.key(start + length)
      {
        length += 1
      }
      return start + length
    }.max() ?? start
  }

  private func isOfSource(_ run: Range<Int>, _ text: AnalyzedText, _ isVietnamese: Bool) -> Bool {
    if isVietnamese { return run.count { text.type($0)?.syllable == .marked } >= 2 }
    return run.count { functionWords.contains(text.key($0)) } >= 2
      && run.allSatisfy { text.type($0)?.isASCII == true }
  }

  private func isQuoted(_ run: Range<Int>, _ text: AnalyzedText) -> Bool {
    run.lowerBound > 0 && PairedMark.isOpening(text.scalar(run.lowerBound - 1))
      || run.upperBound < text.tokens.count && PairedMark.isClosing(text.scalar(run.upperBound))
  }
}
