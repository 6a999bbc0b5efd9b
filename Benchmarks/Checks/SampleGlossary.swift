import Measuring
import TextAnalysis
import TranslationModel

/// A glossary of any size whose terms are stretches of real text.
enum SampleGlossary {
  /// Concepts with a source term of two or three words and a target term of two to four.
  static func concepts(
    _ count: Int, from pairs: [(source: String, target: String)], languages: LanguagePair,
    seed: UInt64
  ) -> [Concept] {
    var random = SplitMix64(seed: seed)
    var seen = Set<String>()
    var concepts: [Concept] = []
    while concepts.count < count, let pair = pairs.randomElement(using: &random) {
      guard let source = stretch(of: pair.source, upTo: 3, &random),
        let target = stretch(of: pair.target, upTo: 4, &random), seen.insert(source).inserted
      else { continue }
      concepts.append(
        Concept(
          id: "\(concepts.count)",
          terms: [
            Term(source, language: languages.source), Term(target, language: languages.target),
          ]))
    }
    return concepts
  }

  private static func stretch(
    of text: String, upTo most: Int, _ random: inout SplitMix64
  ) -> String? {
    let words = Tokenizer().tokens(in: text)
    let count = Int.random(in: 2...most, using: &random)
    guard words.count > count else { return nil }
    let start = Int.random(in: 0..<words.count - count, using: &random)
    let run = words[start..<start + count]
    guard run.allSatisfy({ $0.kind == .word && $0.range.count > 2 }), let first = run.first,
      let last = run.last
    else { return nil }
    return String(text[utf8Range: first.range.lowerBound..<last.range.upperBound])
  }
}
