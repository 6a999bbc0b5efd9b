import TextAnalysis
import TranslationModel

/// A rare word one slip away from a frequent one: for languages of which there is no dictionary.
final class NearFrequentRule: Rule {
  static let description = RuleDescription(
    "spell/near-frequent", type: .misspelling, category: "Linguistic: spelling",
    severity: .warning, summary: "a rare word that is one letter from a frequent one",
    explanation: """
      Where there is no dictionary of a language, the text itself tells how its words are written: a \
      word that it has once or twice, one letter put in, left out, replaced or swapped away from one \
      that it has three times and three times as often, is doubted. Not so inflections (an ending or a \
      beginning more, another first or last letter, one vowel for another), names, and short words. \
      Correct the word, or put it into the project’s list.
      """,
    examples: [
      .wrong(
        sample + [(nil, "along the boder lives nobody")], languages: undetermined, finds: "boder"),
      .right(
        sample + [(nil, "the borders were quiet, the Bordet tests and the borde too")],
        languages: undetermined),
    ])

  private static let undetermined = LanguagePair(source: .vietnamese, target: "und")
  private static let sample: [(String?, String?)] = (0..<4).map { _ in
    (nil, "the border was quiet then")
  }

  private static let leastLetters = 5
  private static let leastCount = 3

  private let side: Side
  private let usage: TextUsage
  private let accepted: Set<String>
  private lazy var neighbours = makeNeighbours()
  private var verdicts: [Int: String?] = [:]

  init(side: Side, usage: TextUsage, accepted: Set<String>) {
    self.side = side
    self.usage = usage
    self.accepted = accepted
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair[side] else { return [] }
    let tokens = pair.tokens(side)
    return usage.wordsInLine(text, tokens: tokens).compactMap { word in
      guard let meant = meant(by: word.word) else { return nil }
      let place = pair.place(side, tokens[word.token].range)
      return description.finding(
        at: place, "is rare, and one letter from a frequent word",
        meant: [SuggestionCase.apply(of: place.text, to: meant)], isWarning: true)
    }
  }

  /// The frequent word that a rare one was meant to be.
  private func meant(by number: Int) -> String? {
    if let known = verdicts[number] { return known }
    let meant = findMeant(by: number)
    verdicts[number] = .some(meant)
    return meant
  }

  private func findMeant(by number: Int) -> String? {
    let count = usage.count(of: number)
    let word = usage.words.word(number)
    guard count < Self.leastCount, usage.lowercaseCount(of: number) > 0, !accepted.contains(word),
      !word.utf8.contains(UInt8(ascii: "'")), case let letters = Letters(of: word),
      letters.count >= Self.leastLetters
    else { return nil }
    return neighbours.neighbourhood.words(near: letters, edits: 1)
      .map { neighbours.numbers[$0.number] }
      .filter { other in
        usage.count(of: other) >= count * 3 && other != number
          && !Inflection.isLikely(letters, Letters(of: usage.words.word(other)))
      }
      .max { usage.count(of: $0) < usage.count(of: $1) }
      .map(usage.words.word)
  }

  private func makeNeighbours() -> (neighbourhood: WordNeighbourhood, numbers: [Int]) {
    let neighbourhood = WordNeighbourhood()
    var numbers: [Int] = []
    for number in 0..<usage.words.count where usage.count(of: number) >= Self.leastCount {
      var word = usage.words.word(number)
      word.withUTF8 { neighbourhood.add($0) }
      numbers.append(number)
    }
    return (neighbourhood, numbers)
  }

  /// Whether two words one letter apart look like two forms of one, in whatever language.
  private enum Inflection {
    static func isLikely(_ first: Letters, _ second: Letters) -> Bool {
      if first.count != second.count {
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        return long.starts(with: short) || long.dropFirst().elementsEqual(short)
      }
      let differing = first.indices.filter { first[$0] != second[$0] }
      guard differing.count == 1, let place = differing.first else { return false }
      return place == 0 || place == first.count - 1
        || (isVowel(first[place]) && isVowel(second[place]))
    }

    private static func isVowel(_ letter: UInt16) -> Bool {
      let base = String(decoding: [letter], as: UTF16.self)
      return TextKey.search.key(of: base).utf8.first.map { "aeiouy".utf8.contains($0) } ?? false
    }
  }
}
