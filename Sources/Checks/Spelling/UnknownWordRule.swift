import Glibc
import TextAnalysis
import TranslationModel

/// A word that no dictionary and no list of its language has and that nothing else explains.
///
/// Most words a dictionary does not know are right: names, terms, words of the other language,
/// derivations. What is left is compared with what may have been meant; only where that is likely
/// enough is it a warning.
final class UnknownWordRule: Rule {
  static let description = RuleDescription(
    "spell/unknown", type: .misspelling, category: "Linguistic: spelling", severity: .warning,
    summary: "a word that is in no dictionary and is no name",
    explanation: """
      Most words a dictionary does not have are right. So a word passes when it stands in the other \
      side of its pair too, in the glossary or in the project's list of words; when it has a \
      capital in mid-sentence, unless a common long word is one habitual slip away (Goverment); \
      when English makes it from common words (reinvade, birdsong); and \
      when it recurs, unless that is a habit; behind a sign, as parts of paths and names of channels \
      are. What may have been meant is put in \
      order by how easily it is mistyped so, how common it is in the text, in the memory and in \
      general, and how well it goes with the words beside it. Where nothing likely was meant, the \
      finding is for information only. A Vietnamese syllable passes when the dictionary has it in \
      either tone style, or the text or the memory has it three times. Correct the word, or put it \
      into the list.
      """,
    examples: [
      .wrong(
        [(nil, "The border was quiet."), (nil, "Along the boder, the border.")], finds: "boder"),
      .right([
        ("Mọi phum đều vui.", "Every phum was glad."), (nil, "Mr. Tran saw the coup d’état."),
      ]),
    ])

  /// More suggestions than these help nobody.
  private static let mostSuggestions = 5
  /// What scores less is not likely enough for a warning.
  private static let threshold = -9.2
  /// The same for one edit in a longer word, by its letters: few have another so near by chance.
  private static let longWordThresholds = [7: -10.5]
  private static let longestThreshold = -11.5

  private static func threshold(for candidate: Candidate, _ word: String) -> Double {
    guard candidate.edits == 1, word.utf8.count >= 7 else { return threshold }
    return longWordThresholds[word.utf8.count] ?? longestThreshold
  }

  private let side: Side
  private let usage: TextUsage
  private let order: WordOrder
  private let judge: SpellingJudge
  private let languages: LanguagePair
  private let known: KnownWords
  private let otherKnown: KnownWords
  private var verdicts: [SpellingVerdict?] = []

  /// - Parameters:
  ///   - known: what is right on this side.
  ///   - otherKnown: what is right on the other.
  init(
    side: Side, options: CheckOptions, evidence: Evidence, known: KnownWords,
    otherKnown: KnownWords
  ) {
    self.side = side
    self.known = known
    self.otherKnown = otherKnown
    languages = options.languages
    usage = evidence.usage(side)
    order = evidence.order(side)
    judge = SpellingJudge(
      known: known, text: usage, order: order, memory: options.memories[side],
      isEnglish: options.languages[side].matches(.english))
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair[side] else { return [] }
    var suspects: [(token: Int, word: Int, verdict: SpellingVerdict)] = []
    let tokens = pair.tokens(side)
    var bytes = text
    bytes.withUTF8 { bytes in
      var word = 0
      for (position, token) in tokens.enumerated() where token.kind == .word {
        defer { word += 1 }
        let verdict = verdict(on: UnsafeBufferPointer(rebasing: bytes[token.range]))
        if case .right = verdict { continue }
        suspects.append((position, word, verdict))
      }
    }
    if suspects.isEmpty { return [] }
    let place = SpellingPlace(
      pair: pair, side: side, languages: languages, known: known, otherKnown: otherKnown)
    let rest = suspects.filter { !place.excuses($0.token) }
    let isForeign = Self.isForeign(rest.count { $0.verdict.isUnknown }, of: tokens)
    let unknown = Set(rest.filter(\.verdict.isUnknown).map(\.token))
    return rest.compactMap { suspect -> Finding? in
      let context = NoisyChannel.Context(
        left: place.word(before: suspect.token), right: place.word(after: suspect.token),
        position: order.position(unit: pair.pair.unit, word: suspect.word))
      var finding = finding(
        at: pair.place(side, tokens[suspect.token].range), suspect.verdict, context,
        isBesideUnknown: !unknown.isDisjoint(with: [suspect.token - 1, suspect.token + 1]))
      if isForeign { finding?.severity = .info }
      return finding
    }
  }

  /// Whether so many words are unknown that the text is in another language, or in no usual one.
  private static func isForeign(_ unknown: Int, of tokens: [Token]) -> Bool {
    unknown >= 3 && unknown * 4 >= tokens.count { $0.kind == .word }
  }

  private func verdict(on bytes: UnsafeBufferPointer<UInt8>) -> SpellingVerdict {
    guard let surface = usage.surface(bytes) else {
      let text = String(decoding: bytes, as: UTF8.self)
      return judge.verdict(on: text, WordShape(of: text))
    }
    if verdicts.count < usage.surfaceCount {
      verdicts += Array(repeating: nil, count: usage.surfaceCount - verdicts.count)
    }
    if let known = verdicts[surface] { return known }
    let verdict = judge.verdict(
      on: String(decoding: bytes, as: UTF8.self), usage.shape(ofSurface: surface))
    verdicts[surface] = verdict
    return verdict
  }

  private func finding(
    at place: Finding.Place, _ verdict: SpellingVerdict, _ context: NoisyChannel.Context,
    isBesideUnknown: Bool
  ) -> Finding? {
    let word = WordFolding.plain(place.text)
    switch verdict {
    case .right: return nil
    case .unknown(let candidates):
      let ranked = ranked(candidates, context)
      let count = Double(max(1, usage.count(of: word)))
      let isLikely =
        ranked.first.map {
          // Two slips in a row are rarer than two words of another language, or of a machine.
          $0.score >= Self.threshold(for: $0, word) + log10(count)
            && !(isBesideUnknown && $0.edits != 1)
        } ?? false
      return finding(at: place, "is in no dictionary", ranked, isWarning: isLikely)
    case .rare(let candidates):
      let typed = judge.score(asTyped: word, in: context)
      let better = ranked(candidates, context).filter {
        $0.score >= typed + judge.margin(of: $0, over: word)
      }
      return better.isEmpty
        ? nil : finding(at: place, "is a rare word", better, isWarning: true)
    }
  }

  private func ranked(
    _ candidates: [Candidate], _ context: NoisyChannel.Context
  ) -> [Candidate] {
    candidates.prefix(12).map { candidate in
      var candidate = candidate
      candidate.score = judge.channel.score(candidate, in: context)
      return candidate
    }
    .sorted { ($1.score, $0.word) < ($0.score, $1.word) }
  }

  private func finding(
    at place: Finding.Place, _ fault: String, _ candidates: [Candidate], isWarning: Bool
  ) -> Finding {
    let suggestions = candidates.prefix(Self.mostSuggestions).map {
      SuggestionCase.apply(of: place.text, to: $0.word)
    }
    return description.finding(
      at: place, fault, meant: Array(suggestions), isWarning: isWarning)
  }
}
