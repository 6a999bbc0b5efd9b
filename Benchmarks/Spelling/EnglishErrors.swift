import Measuring

/// One-letter errors in English sentences, found and mended.
struct EnglishErrors {
  let sources: [TestText]
  let check: SpellingCheck
  let isVerbose: Bool

  func run(_ seeds: ClosedRange<Int>) throws {
    // A word of such texts would be no error that anybody could see.
    let vocabulary = Set(
      sources.flatMap(\.rows).flatMap { words(of: $0.text, atLeast: 1).map(\.word) })
    try ErrorRun(sources: sources, check: check, isVerbose: isVerbose, leastLetters: 4)
      .run(seeds) { word, random in
        Self.oneEdit(word, &random).flatMap { vocabulary.contains($0.wrong) ? nil : $0 }
      }
  }

  /// A letter put in, left out, replaced or swapped with its neighbour, anywhere in the word.
  static func oneEdit(
    _ word: String, _ random: inout SplitMix64
  ) -> (wrong: String, kind: String)? {
    var letters = Array(word.unicodeScalars)
    let place = Int.random(in: letters.indices, using: &random)
    let letter = Unicode.Scalar(UInt8.random(in: 97...122, using: &random))
    let kind = ["insert", "delete", "replace", "swap"].randomElement(using: &random) ?? ""
    switch kind {
    case "insert": letters.insert(letter, at: place)
    case "delete": letters.remove(at: place)
    case "replace": letters[place] = letter
    default:
      guard place + 1 < letters.count else { return nil }
      letters.swapAt(place, place + 1)
    }
    var wrong = String.UnicodeScalarView()
    wrong.append(contentsOf: letters)
    return wrong.elementsEqual(word.unicodeScalars) ? nil : (String(wrong), kind)
  }
}
