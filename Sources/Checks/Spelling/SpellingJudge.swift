import TextAnalysis

/// Judges the words of one side of a text, each way of writing one once.
final class SpellingJudge {
  private let known: KnownWords
  private let text: TextUsage
  private let memory: (any UsageCounts)?
  let channel: NoisyChannel
  private let derivation: EnglishDerivation?
  private let compound: SolidCompound?
  private lazy var finder = makeFinder()
  /// Finds the words that the text has often enough to be preferred to rarer ones.
  private lazy var recurring = CandidateFinder(
    words: (0..<text.words.count).map(text.words.word).filter { seen($0) >= Self.recurrence }
  ) { _ in false }

  /// What is seen so often is written on purpose.
  private static let recurrence = 3
  /// A name may be cut down to this many capitals: NATO's, USSR.
  private static let longestAbbreviation = 7

  init(
    known: KnownWords, text: TextUsage, order: WordOrder, memory: (any UsageCounts)?,
    isEnglish: Bool
  ) {
    self.known = known
    self.text = text
    self.memory = memory
    channel = NoisyChannel(known: known, text: text, order: order, memory: memory)
    derivation = isEnglish ? EnglishDerivation(known: known) : nil
    compound = isEnglish ? SolidCompound(known: known) : nil
  }

  /// What is thought of a word as it is written.
  func verdict(on surface: String, _ shape: WordShape) -> SpellingVerdict {
    if !shape.isDisjoint(with: [.joined, .mixedCapitals, .notASCII]) { return .right }
    let folded = WordFolding.plain(surface)
    let word = folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
    if word.utf8.count <= 2 || Self.isClitic(word) { return .right }
    if shape.contains(.allCapitals), word.utf8.count <= Self.longestAbbreviation { return .right }
    if known.contains(word, capitalized: shape.contains(.capital)) {
      return shape.contains(.capital) ? .right : verdict(onKnown: word)
    }
    if word.utf8.count > Int(EditCost.longest) || shape.contains(.capital) && isName(word) {
      return .right
    }
    let candidates = ranked(finder.candidates(for: word))
    return isExplained(word, candidates) ? .right : .unknown(candidates: candidates)
  }

  /// A foreign article or preposition before a vowel, *d'état*; a word cut at the front, *'em*.
  private static func isClitic(_ word: String) -> Bool {
    let letters = Array(word.utf8.prefix(2))
    return letters.count == 2 && letters[1] == UInt8(ascii: "'")
  }

  /// A capital in mid-sentence makes a name; at the head of a sentence it does unless a common word
  /// is one edit away.
  private func isName(_ word: String) -> Bool {
    let number = text.number(of: word)
    let count = max(1, number.map(text.count(of:)) ?? 1)
    let isInSentence = number.map(text.nameCount(of:)) ?? 0 > 0
    if count < Self.recurrence, isSlip(word, isInSentence: isInSentence) { return false }
    if isInSentence { return true }
    return !recurring.oneEditAway(from: word).contains {
      $0.word.utf8.first == word.utf8.first && text.count(of: $0.word) >= 5 * count
    }
  }

  /// Whether a word with a capital is hardly a name: a common word in small letters is one habitual
  /// slip away (*Teh*, *Goverment*). The shorter the word, and where the sentence asks for no
  /// capital, the more it takes.
  private func isSlip(_ word: String, isInSentence: Bool) -> Bool {
    let length = word.utf8.count
    guard known.lexicon?.hasLevels == true, length >= (isInSentence ? 8 : 3),
      !Syllable.isValid(word), memory.map({ $0.count(of: word) == 0 }) ?? true
    else { return false }
    return finder.oneEditAway(from: word).contains { candidate in
      guard candidate.word.utf8.first == word.utf8.first, !Self.isInflection(word, candidate.word)
      else { return false }
      let level = known.level(of: candidate.word)
      return switch length {
      case ...5: candidate.cost == EditCost.swap && level <= 10
      case ...7: candidate.cost <= EditCost.swap && level <= Self.common
      default: candidate.cost <= EditCost.missing && level <= 35
      }
    }
  }

  // MARK: Words that nothing lists

  private func isExplained(_ word: String, _ candidates: [Candidate]) -> Bool {
    let near = candidates.prefix(4).filter { !$0.isSplit && !Self.isInflection(word, $0.word) }
    let strong = near.filter { $0.score >= -6.3 }
    let isNearCommon =
      strong.contains { $0.cost <= 200 }
      || near.contains { $0.edits == 1 && known.level(of: $0.word) <= Self.usual }
    if !isNearCommon, derivation?.explains(word) == true || compound?.explains(word) == true {
      return true
    }
    let count = count(of: word)
    if strong.contains(where: { $0.edits == 1 && (count < Self.recurrence || isHabit($0, count)) })
    {
      return false
    }
    if count >= Self.recurrence { return true }
    return isFamiliar(word, candidates)
  }

  /// Whether a word may have been mistyped so as often as this: by habit, or because it is so
  /// frequent. Short words are near each other by chance.
  private func isHabit(_ candidate: Candidate, _ count: Int) -> Bool {
    let isShort = candidate.word.utf8.count <= 4
    return candidate.cost <= (isShort ? EditCost.swap : EditCost.habitual)
      || text.count(of: candidate.word) >= count * (isShort ? 300 : 100)
  }

  /// Whether the user's memory has it often enough.
  private func isFamiliar(_ word: String, _ candidates: [Candidate]) -> Bool {
    guard let memory, word.utf8.count >= 5, let number = memory.number(of: word),
      memory.lowercaseCount(of: number) >= 3
    else { return false }
    let count = memory.count(of: number)
    return !candidates.contains { $0.edits == 1 && memory.count(of: $0.word) >= 10 * count }
  }

  private func count(of word: String) -> Int {
    text.count(of: word) + text.count(of: word + "'s")
  }

  /// Whether one word is the other with an ending.
  private static func isInflection(_ first: String, _ second: String) -> Bool {
    let (short, long) =
      first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    guard long.utf8.starts(with: short.utf8) else { return false }
    return ["s", "es", "d", "ed", "r", "er", "ly", "ing"].contains(
      String(long.dropFirst(short.count)))
  }

  /// Whether two words differ behind a stem only: *syndicalism*, *syndicalist*.
  private static func haveStem(_ first: String, _ second: String) -> Bool {
    let shared = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    return shared >= 5 && max(first.utf8.count, second.utf8.count) - shared <= 2
  }

  // MARK: Words that are known, but rare

  /// A rare word beside a common one is mostly a slip: *yeas* for *years*.
  private func verdict(onKnown word: String) -> SpellingVerdict {
    guard known.lexicon?.hasLevels == true, known.level(of: word) >= 50, text.count(of: word) <= 2,
      memory?.count(of: word) ?? 0 == 0
    else { return .right }
    let candidates = ranked(recurring.oneEditAway(from: word))
    return candidates.isEmpty ? .right : .rare(candidates: candidates)
  }

  private func seen(_ word: String) -> Int { text.count(of: word) + (memory?.count(of: word) ?? 0) }

  /// How much better a candidate must be than a rare word to be preferred.
  func margin(of candidate: Candidate, over word: String) -> Double {
    Self.isInflection(word, candidate.word) || Self.haveStem(word, candidate.word) ? 2 : 0.75
  }

  /// The score of a word that is not typed wrong.
  func score(asTyped word: String, in context: NoisyChannel.Context) -> Double {
    known.prior(of: word, isName: false) + 0.5 * channel.fit(of: word, context)
  }

  // MARK: Candidates

  private func ranked(_ candidates: [Candidate]) -> [Candidate] {
    candidates.map { candidate in
      var candidate = candidate
      candidate.score = channel.score(candidate)
      return candidate
    }
    .sorted { ($1.score, $0.word) < ($0.score, $1.word) }
  }

  /// Over the words of the lists that are not too rare, and the words of the text that are right.
  private func makeFinder() -> CandidateFinder {
    var words: [String] = []
    let lexicon = known.lexicon
    for number in 0..<(lexicon?.count ?? 0) {
      guard let lexicon, case let entry = lexicon.entry(number), isCandidate(entry) else {
        continue
      }
      let word = lexicon.word(number)
      words.append(entry.level <= Self.rarestCandidate ? word : Self.capitalized(word))
    }
    for number in 0..<text.words.count {
      let word = text.words.word(number)
      if lexicon?.entry(of: word).map(isCandidate) == true { continue }
      let isName = text.lowercaseCount(of: number) == 0
      guard text.count(of: number) >= Self.recurrence || known.contains(word, capitalized: isName)
      else {
        continue
      }
      words.append(isName ? Self.capitalized(word) : word)
    }
    return CandidateFinder(words: words) { [known] in known.isCommon($0, 35) }
  }

  private static let rarestCandidate: Lexicon.Level = 60
  private static let common: Lexicon.Level = 20
  /// Words of which a slip is likelier than a word that was made on the spot.
  private static let usual: Lexicon.Level = 35

  private func isCandidate(_ entry: Lexicon.Entry) -> Bool {
    min(entry.level, entry.nameLevel) <= Self.rarestCandidate
      && known.lexicon?.isAccepted(entry) == true
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
