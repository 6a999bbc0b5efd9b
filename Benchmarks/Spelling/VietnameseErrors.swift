import Measuring
import TextAnalysis

/// Errors in Vietnamese sentences, a quarter of each kind: another tone, another mark on a letter, a
/// wrong letter, and keystrokes of an input method that was off.
struct VietnameseErrors {
  let sources: [TestText]
  let check: SpellingCheck
  let isVerbose: Bool

  func run(_ seeds: ClosedRange<Int>) throws {
    var number = 0
    try ErrorRun(sources: sources, check: check, isVerbose: isVerbose, leastLetters: 2)
      .run(seeds) { word, random in
        let word = UnicodeForm.composed.apply(to: word)
        let wrong: String?
        let kind = ["tone", "mark", "letter", "telex"][number % 4]
        switch kind {
        case "tone": wrong = Self.otherTone(word, &random)
        case "mark": wrong = Self.otherMark(word, &random)
        case "letter": wrong = EnglishErrors.oneEdit(word, &random)?.wrong
        default: wrong = Self.telex(word)
        }
        guard let wrong, !wrong.utf8.elementsEqual(word.utf8) else { return nil }
        number += 1
        return (wrong, kind)
      }
  }

  private static let tones: [Unicode.Scalar?] = [
    nil, "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]

  private static func otherTone(_ word: String, _ random: inout SplitMix64) -> String? {
    guard let syllable = try? Syllable(word) else { return nil }
    var scalars = Array(UnicodeForm.decomposed.apply(to: syllable.toneless).unicodeScalars)
    guard let tone = tones.filter({ $0 != syllable.tone.mark }).randomElement(using: &random),
      let vowel = scalars.lastIndex(where: { "aeiouy".unicodeScalars.contains($0) })
    else { return nil }
    if let tone { scalars.insert(tone, at: vowel + 1) }
    let wrong = string(scalars)
    return (try? Syllable(wrong).spelling(.new)) ?? UnicodeForm.composed.apply(to: wrong)
  }

  /// Letters that differ by a mark only.
  private static let families: [[Unicode.Scalar]] = [
    ["a", "ă", "â"], ["e", "ê"], ["o", "ô", "ơ"], ["u", "ư"], ["d", "đ"],
  ]

  private static func otherMark(_ word: String, _ random: inout SplitMix64) -> String? {
    guard let syllable = try? Syllable(word) else { return nil }
    var letters = Array(syllable.toneless.unicodeScalars)
    let places = letters.indices.filter { place in families.contains { $0.contains(letters[place]) }
    }
    guard let place = places.randomElement(using: &random),
      let family = families.first(where: { $0.contains(letters[place]) }),
      let other = family.filter({ $0 != letters[place] }).randomElement(using: &random)
    else { return nil }
    letters[place] = other
    guard let tone = syllable.tone.mark else { return string(letters) }
    let carrier =
      letters.lastIndex { "aăâeêioôơuưy".unicodeScalars.contains($0) } ?? letters.count - 1
    letters.insert(tone, at: carrier + 1)
    let wrong = string(letters)
    return (try? Syllable(wrong).spelling(.new)) ?? UnicodeForm.composed.apply(to: wrong)
  }

  private static let keys: [Unicode.Scalar: String] = [
    "ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd",
  ]
  private static let toneKeys: [Unicode.Scalar: String] = [
    "\u{300}": "f", "\u{301}": "s", "\u{303}": "x", "\u{309}": "r", "\u{323}": "j",
  ]

  private static func telex(_ word: String) -> String? {
    guard let syllable = try? Syllable(word) else { return nil }
    let letters = syllable.toneless.unicodeScalars.map { keys[$0] ?? String($0) }.joined()
    return letters + (syllable.tone.mark.flatMap { toneKeys[$0] } ?? "")
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
