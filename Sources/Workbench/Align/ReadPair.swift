import Alignment
import Interchange
import TextAnalysis
import TranslationModel

/// A document and its translation, read and cut, with what is settled of their alignment.
struct ReadPair {
  let source: Document
  let target: Document
  let text: TextPair
  /// What the user should know about how they were read.
  let notes: [String]

  /// - Throws: ``FileError`` for a file that cannot be read, for constraints that cannot hold, and
  ///   for two files in the wrong order; `CancellationError`.
  init(_ source: DocumentSource, _ target: DocumentSource, _ settings: AlignmentSettings) throws {
    let one = try source.read(settings.segmentation, settings.choices, fallback: .vietnamese)
    let other = try target.read(settings.segmentation, settings.choices, fallback: .english)
    (self.source, self.target) = (one.document, other.document)
    var notes = one.notes + other.notes
    if one.document.language.matches(other.document.language) {
      notes.append("both texts are taken for \(one.document.language)")
    } else if source.language != nil || target.language != nil {
      try Self.requireOrder(one.document, other.document)
    }
    var text = TextPair(source: one.document.segments, target: other.document.segments)
    text.constraints = try settings.constraints.constraints(
      for: one.document, other.document, notes: &notes)
    self.notes = notes
    do {
      try text.constraints.validate(
        sourceCount: text.source.count, targetCount: text.target.count)
    } catch {
      throw settings.constraints.error(for: error, in: one.document)
    }
    self.text = text
  }

  var languages: LanguagePair {
    LanguagePair(source: source.language, target: target.language)
  }

  /// As much of a text as its language is told by.
  private static let sampleSize = 20_000

  /// Each text being in the other's language is no accident.
  private static func requireOrder(_ source: Document, _ target: Document) throws {
    guard language(of: source)?.matches(target.language) == true,
      language(of: target)?.matches(source.language) == true
    else { return }
    throw FileError(
      source.name,
      "it is in \(target.language), and \(target.name) in \(source.language), not the other way "
        + "round; swap the files, or --source-language and --target-language")
  }

  private static func language(of document: Document) -> LanguageTag? {
    var sample = ""
    for segment in document.segments where segment.kind == .text {
      sample += segment.text + "\n"
      if sample.utf8.count > sampleSize { break }
    }
    return LanguageGuess.language(of: sample)
  }
}

extension ReadPair {
  func bitext(_ beads: [Bead]) -> Bitext { Bitext(source: source, target: target, beads: beads) }

  /// What the user should know about an alignment of the pair.
  func notes(on bitext: Bitext) -> [String] {
    guard Self.isUnrelated(bitext) else { return [] }
    return [
      "hardly anything in \(source.name) and \(target.name) corresponds; "
        + "are they translations of each other?"
    ]
  }

  /// Fewer sentences than this on a side are no ground to judge by.
  private static let fewestSentences = 5
  /// The share of sentences in beads that are more likely right than not, below which two texts are
  /// taken for unrelated.
  private static let smallestShare = 0.4

  private static func isUnrelated(_ bitext: Bitext) -> Bool {
    func count(_ document: Document) -> Int { document.segments.count { $0.kind == .text } }
    let smaller = min(count(bitext.source), count(bitext.target))
    guard smaller >= fewestSentences else { return false }
    let paired = bitext.beads.reduce((source: 0.0, target: 0.0)) { sum, bead in
      guard !bead.isNull else { return sum }
      return (
        sum.source + bead.confidence * Double(bead.source.count),
        sum.target + bead.confidence * Double(bead.target.count)
      )
    }
    return max(paired.source, paired.target) < smallestShare * Double(smaller)
  }
}
