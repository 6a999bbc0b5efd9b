import TextAnalysis
import TranslationModel

/// Judges the syllables of one side of a text that is in Vietnamese: each by itself, then each between
/// its neighbours.
///
/// What spelling forbids and what nobody writes is doubted by itself. A syllable that is written is
/// doubted where the text and the memory never have it beside its neighbours, and have another, which
/// it may easily have been typed for, much likelier there.
final class SyllableJudge {
  private enum Verdict {
    case passed
    case attested
    case impossible
    case unattested
  }

  /// What is likelier by less is not worth a word.
  private static let leastGain = 2.0
  /// Of 1.0 of a candidate's cost.
  private static let costWeight = 1.8
  /// A candidate was seen so often between its neighbours, or there is nothing to go by.
  private static let leastPairs = 2
  /// A memory of so many words has most syllables of the language.
  private static let largeMemory = 100_000
  private static let mostSuggestions = 5

  let side: Side
  let text: TextUsage
  private(set) lazy var inventory = SyllableInventory(
    dictionary: known.dictionary, text: text, memory: memory)
  private let memory: (any UsageCounts)?
  private let known: KnownWords
  /// What is right on the other side.
  private let otherKnown: KnownWords
  /// The words of a foreign language on the other side, which the text may borrow.
  private let borrowed: KnownWords?
  private let languages: LanguagePair
  private let channel: SyllableChannel
  private lazy var style = ToneStyleCount(of: text)

  private var verdicts: [Verdict?] = []
  private var candidates: [Int: [(candidate: SyllableCandidate, word: SyllableChannel.Word)]] = [:]
  private var words: [SyllableChannel.Word?] = []
  private lazy var missing = MissingMarks(
    inventory: inventory, channel: channel, shareUnmarked: shareUnmarked)
  private var last: (pair: AnalyzedPair, found: Found)?

  private struct Found {
    var doubts: [SyllableDoubt] = []
    var unmarked: [UnmarkedStretch] = []
  }

  init(
    side: Side, languages: LanguagePair, known: KnownWords, otherKnown: KnownWords,
    text: TextUsage, memory: (any UsageCounts)?
  ) {
    self.side = side
    self.languages = languages
    self.known = known
    self.otherKnown = otherKnown
    borrowed = languages[side.other].matches(.vietnamese) ? nil : otherKnown
    self.text = text
    self.memory = memory
    channel = SyllableChannel(text: text, memory: memory)
  }

  /// What is doubtful in a pair, in order; found once for all rules that ask.
  func doubts(in pair: AnalyzedPair) -> [SyllableDoubt] { found(in: pair).doubts }

  /// What stands in a pair without its marks.
  func unmarked(in pair: AnalyzedPair) -> [UnmarkedStretch] { found(in: pair).unmarked }

  private func found(in pair: AnalyzedPair) -> Found {
    if let last, last.pair === pair { return last.found }
    let found = find(in: pair)
    last = (pair, found)
    return found
  }

  private func find(in pair: AnalyzedPair) -> Found {
    guard let content = pair[side] else { return Found() }
    let words = text.wordsInLine(content, tokens: pair.tokens(side))
    var place: SpellingPlace?
    func excuses(_ word: WordInLine) -> Bool {
      let known =
        place
        ?? SpellingPlace(
          pair: pair, side: side, languages: languages, known: self.known, otherKnown: otherKnown)
      place = known
      return known.excuses(word.token)
    }
    let isPlain = words.map { self.isPlain($0) }
    var found = Found()
    var isUnmarked = Array(repeating: false, count: words.count)
    for stretch in missing.stretches(of: words, isPlain: isPlain) {
      let isExcused = words[stretch].map { excuses($0) }
      guard isExcused.count(where: { $0 }) * 2 <= isExcused.count else { continue }
      for position in stretch { isUnmarked[position] = true }
      found.unmarked.append(restored(words[stretch], pair))
    }
    found.doubts = zip(words, isUnmarked).compactMap { word, isUnmarked in
      let verdict = verdict(on: word.surface, word.word)
      if isUnmarked || verdict == .passed { return nil }
      if verdict == .attested, isFamiliar(word) { return nil }
      guard let doubt = doubt(about: word, verdict) else { return nil }
      return excuses(word) ? nil : doubt
    }
    return found
  }

  // MARK: By itself

  private func verdict(on surface: Int, _ word: Int) -> Verdict {
    if verdicts.count < text.surfaceCount {
      verdicts += Array(repeating: nil, count: text.surfaceCount - verdicts.count)
    }
    if let known = verdicts[surface] { return known }
    let verdict = newVerdict(on: text.surface(surface), text.shape(ofSurface: surface), word)
    verdicts[surface] = verdict
    return verdict
  }

  private func newVerdict(on surface: String, _ shape: WordShape, _ word: Int) -> Verdict {
    if !shape.isDisjoint(with: [.capital, .mixedCapitals, .joined]) {
      return isSlip(surface, shape, word) ? .impossible : .passed
    }
    if surface.unicodeScalars.count < 2 { return .passed }
    if inventory.number(of: text.words.word(word)) != nil { return .attested }
    let plain = WordFolding.plain(surface)
    if known.contains(plain, capitalized: false) { return .passed }
    // What recurs is the writer's own, and may still be wrong where its neighbours say so.
    if text.count(of: word) >= SyllableInventory.recurring { return .attested }
    if borrowed?.contains(plain, capitalized: false) == true, plain.utf8.allSatisfy({ $0 < 0x80 }) {
      return .attested
    }
    guard let syllable = try? Syllable(surface), !syllable.isToneMisplaced else {
      return .impossible
    }
    let isListed = known.dictionary != nil || memory?.total ?? 0 >= Self.largeMemory
    return isListed ? .unattested : .attested
  }

  /// Whether a word with a capital is hardly a foreign name: it cannot be a syllable, has letters that
  /// only Vietnamese has or their marks, and a syllable that is known has the same letters: *Ngưòi*.
  private func isSlip(_ surface: String, _ shape: WordShape, _ word: Int) -> Bool {
    guard shape.contains([.capital, .notASCII]), shape.isDisjoint(with: [.mixedCapitals, .joined]),
      text.nameCount(of: word) == 0, text.count(of: word) < SyllableInventory.recurring
    else { return false }
    if let syllable = try? Syllable(surface), !syllable.isToneMisplaced { return false }
    let key = text.words.word(word)
    let letters = TextKey.search.key(of: key)
    return inventory.candidates(for: key).contains { candidate in
      let other = inventory.key(candidate.number)
      return TextKey.search.key(of: other).utf8.elementsEqual(letters.utf8)
        && text.count(of: other) + (memory?.count(of: other) ?? 0) >= 1
    }
  }

  // MARK: Between its neighbours

  /// Whether it was seen beside one of its neighbours before.
  private func isFamiliar(_ word: WordInLine) -> Bool {
    let own = [word.left, word.right].count { $0 != nil }
    if own == 0 { return true }
    let seen = channel.seen(
      word.left.map(number), number(word.word), word.right.map(number))
    return seen > own
  }

  private func doubt(about word: WordInLine, _ verdict: Verdict) -> SyllableDoubt? {
    let (left, right) = (word.left.map(number), word.right.map(number))
    let typed = channel.score(left, number(word.word), right, isTyped: true)
    var ranked = candidates(for: word.word).map { candidate, other in
      (
        number: candidate.number,
        gain: channel.score(left, other, right) - Self.costWeight * candidate.cost - typed,
        seen: channel.seen(left, other, right)
      )
    }
    if verdict == .attested {
      ranked = ranked.filter { $0.gain >= Self.leastGain && $0.seen >= Self.leastPairs }
      if ranked.isEmpty { return nil }
    }
    ranked.sort { ($1.gain, $0.number) < ($0.gain, $1.number) }
    let kind: SyllableDoubt.Kind =
      switch verdict {
      case .impossible: .impossible
      case .unattested: .unattested
      case .attested, .passed: .unlikely
      }
    return SyllableDoubt(
      kind: kind, token: word.token,
      suggestions: ranked.prefix(Self.mostSuggestions).map {
        spelling($0.number)
      },
      gain: ranked.first?.gain ?? -.infinity)
  }

  private func candidates(
    for word: Int
  ) -> [(candidate: SyllableCandidate, word: SyllableChannel.Word)] {
    if let known = candidates[word] { return known }
    let found = inventory.candidates(for: text.words.word(word)).map {
      (candidate: $0, word: channel.word(inventory.key($0.number)))
    }
    candidates[word] = found
    return found
  }

  /// A word of the text, as the channel knows it.
  private func number(_ word: Int) -> SyllableChannel.Word {
    if words.count < text.words.count {
      words += Array(repeating: nil, count: text.words.count - words.count)
    }
    if let known = words[word] { return known }
    let number = SyllableChannel.Word(
      text: word, memory: memory?.number(of: text.words.word(word)))
    words[word] = number
    return number
  }

  /// As the text and the memory mostly write it, in the tone style of the text.
  private func spelling(_ number: Int) -> String {
    let word = channel.word(inventory.key(number))
    let usual =
      word.text.flatMap(text.spelling(of:)) ?? word.memory.flatMap { memory?.spelling(of: $0) }
    return style.apply(to: usual ?? inventory.spelling(number))
  }

  // MARK: Without marks

  /// Whether a word has no marks, and others of its letters have.
  private func isPlain(_ word: WordInLine) -> Bool {
    if text.shape(ofSurface: word.surface).contains(.notASCII) { return false }
    return !inventory.withMarks(text.words.word(word.word)).isEmpty
  }

  /// How much of what is written with these letters has no marks, in the text and the memory.
  private func shareUnmarked(_ word: WordInLine) -> Double {
    let shape = text.shape(ofSurface: word.surface)
    if !shape.isDisjoint(with: [.capital, .mixedCapitals]) { return 0.5 }
    let key = text.words.word(word.word)
    if verdict(on: word.surface, word.word) == .passed { return 1 }
    if borrowed?.contains(key, capitalized: false) == true { return 1 }
    let prior = inventory.number(of: key) == nil ? 0.02 : 0.3
    var (plain, all) = (prior, 1.0)
    for number in inventory.withMarks(key) {
      let other = channel.word(inventory.key(number))
      let count = channel.occurrences(of: other)
      all += count
      if other.text == word.word { plain += max(0, count - 1) }
    }
    return min(1, plain / all)
  }

  private func restored(_ words: ArraySlice<WordInLine>, _ pair: AnalyzedPair) -> UnmarkedStretch {
    let tokens = pair.tokens(side)
    let numbers = missing.restored(words.map { text.words.word($0.word) })
    var content = ""
    var end: Int?
    for (word, number) in zip(words, numbers) {
      let range = tokens[word.token].range
      if let end { content += pair.place(side, end..<range.lowerBound).text }
      end = range.upperBound
      content += SuggestionCase.apply(of: text.surface(word.surface), to: spelling(number))
    }
    let first = tokens[words[words.startIndex].token].range.lowerBound
    return UnmarkedStretch(range: first..<(end ?? first), text: content)
  }
}
