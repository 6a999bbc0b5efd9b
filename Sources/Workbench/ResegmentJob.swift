import Alignment
public import Interchange
import Segmentation
public import TranslationModel

/// Splits the paragraph-long units of a memory into units of a sentence.
///
/// Both sides of a unit are cut into segments and aligned inside the unit; all units share one
/// lexicon. A unit with codes in its text, with a side missing, or whose sides do not correspond
/// surely is kept as it is.
public struct ResegmentJob: Sendable {
  public var input: InputFile
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  /// How texts are cut.
  public var choices = SegmentationChoices()
  /// A unit is split only where each of its beads is at least so sure.
  public var minimumConfidence = 0.5

  public init(
    input: InputFile, sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil
  ) {
    self.input = input
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  public struct Result: Sendable {
    public var read = 0
    public var split = 0
    public var written = 0
    public var notes: [String] = []
  }

  /// - Throws: ``FileError``, ``OutputError``, `CancellationError`.
  public func run(to sink: any ByteSink, progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let spooled = try SpooledInput(input)
    defer { withExtendedLifetime(spooled) {} }
    var result = Result()
    let languages = try await PairSource(
      spooled.file, format: .bitext(.tmx), given: (sourceLanguage, targetLanguage),
      hasHeader: false,
      notes: &result.notes
    ).languages
    var reader = TMXReader(spooled.file).makeAsyncIterator()
    var units: [TranslationUnit] = []
    while let unit = try await reader.next() { units.append(unit) }
    result.read = units.count
    let cut = try units.map { try segments(of: $0, languages) }
    progress(Progress("aligning"))
    // The sides of a unit are translations; only which sentences are is asked.
    var options = AlignmentOptions()
    options.relationPrior = 1
    let alignment = try SentenceAligner(options: options).alignment(of: cut.compactMap { $0 })
    var memory = try TMXWriter(
      sink, header: reader.header ?? .ours(sourceLanguage: languages.source))
    var next = 0
    for (unit, pair) in zip(units, cut) {
      var parts = [unit]
      if let pair {
        parts = self.parts(of: unit, pair, alignment.texts[next].beads, languages)
        next += 1
      }
      if parts.count > 1 { result.split += 1 }
      result.written += parts.count
      for part in parts { try memory.write(part) }
    }
    try memory.finish()
    result.notes += TMXNotes.notes(on: memory)
    return result
  }

  /// Nil where there is nothing to split or nothing may be.
  private func segments(of unit: TranslationUnit, _ languages: LanguagePair) throws -> TextPair? {
    guard unit.variants.count == 2, let source = try segments(of: unit, languages.source),
      let target = try segments(of: unit, languages.target), source.count > 1 || target.count > 1
    else { return nil }
    return TextPair(source: source, target: target)
  }

  private func segments(
    of unit: TranslationUnit, _ language: LanguageTag
  ) throws -> [Segment]? {
    guard let variant = unit.variant(in: language), variant.content.runs.count == 1,
      case .text(let text) = variant.content.runs[0]
    else { return nil }
    return try choices.segmentation(of: text, in: language).segments
  }

  /// The unit itself unless its beads are sure and there are several.
  private func parts(
    of unit: TranslationUnit, _ pair: TextPair, _ beads: [Bead], _ languages: LanguagePair
  ) -> [TranslationUnit] {
    guard beads.count > 1,
      beads.allSatisfy({ !$0.isNull && $0.confidence >= minimumConfidence })
    else { return [unit] }
    return beads.enumerated().map { number, bead in
      var part = unit
      part.id = unit.id.map { "\($0)-\(number + 1)" }
      part.segmentType = "sentence"
      part.properties += [
        Property(
          type: Property.Name.confidence, value: BeadLine.rounded(bead.confidence).description),
        Property(type: Property.Name.shape, value: bead.shape.description),
      ]
      for place in part.variants.indices {
        let isSource =
          part.variants[place].language == unit.variant(in: languages.source)?.language
        let segments = isSource ? pair.source[bead.source] : pair.target[bead.target]
        part.variants[place].content = InlineText(
          segments.lazy.map(\.text).joined(separator: " "))
      }
      return part
    }
  }
}
