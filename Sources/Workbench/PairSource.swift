import Interchange
import Segmentation
import TextAnalysis
import TranslationModel

/// The pairs of a file in any form that is known, as often as they are asked for.
struct PairSource: AsyncSequence {
  private enum Kind {
    case tmx(TMXReader)
    case tsv(BitextTSVReader)
    case beads(BeadPairReader)
    case xliff(XLIFFReader)
    /// A text in one language, as targets without a source, or two texts aligned with each other.
    case pairs([TranslationPair])
  }

  private let kind: Kind
  let languages: LanguagePair

  /// A text in one language, cut into segments.
  ///
  /// - Throws: ``FileError``, ``RuleError``, `CancellationError`.
  init(
    text file: InputFile, language: LanguageTag, _ choices: SegmentationChoices,
    notes: inout [String]
  ) throws {
    let reading = try PlainTextReader(file).reading()
    notes += reading.notes
    let segments = try choices.segmentation(of: reading.text, in: language).segments
    kind = .pairs(
      segments.enumerated().map { TranslationPair(unit: $0, source: nil, target: $1.text) })
    languages = LanguagePair(source: language, target: language)
  }

  /// The beads of two texts, one a pair.
  init(_ bitext: Bitext) {
    languages = bitext.languages
    kind = .pairs(
      bitext.beads.enumerated().map { number, bead in
        func text(_ side: Side) -> String? {
          bead[side].isEmpty ? nil : bitext.text(of: bead, side)
        }
        return TranslationPair(
          unit: number, source: text(.source), target: text(.target),
          confidence: bead.confidence)
      })
  }

  /// Pairs in the languages given, else in those the file declares, else in those its texts tell.
  ///
  /// - Throws: ``FileError`` when the languages cannot be told, or when it is a plain text.
  init(
    _ file: InputFile, format: PairFormat, given: (source: LanguageTag?, target: LanguageTag?),
    hasHeader: Bool, notes: inout [String]
  ) async throws {
    switch format {
    case .bitext(.tmx):
      let reader = TMXReader(file)
      kind = .tmx(reader)
      languages = try await Self.declaredLanguages(reader, given)
      return
    case .bitext(.tsv): kind = .tsv(BitextTSVReader(file, hasHeader: hasHeader))
    case .bitext(.jsonl): kind = .beads(BeadPairReader(file))
    case .xliff:
      let reader = XLIFFReader(file)
      kind = .xliff(reader)
      if let pair = try await Self.declaredLanguages(reader, given) {
        languages = pair
        return
      }
    case .text: throw FileError(file.name, "a plain text where pairs were expected")
    }
    guard let pair = try await Self.languages(of: kind, given, file, &notes) else {
      throw FileError(
        file.name,
        "its languages cannot be told; pass --source-language and --target-language")
    }
    languages = pair
  }

  func makeAsyncIterator() -> Iterator {
    switch kind {
    case .tmx(let reader): .tmx(reader.makeAsyncIterator(), languages, unit: 0)
    case .tsv(let reader): .tsv(reader.makeAsyncIterator())
    case .beads(let reader): .beads(reader.makeAsyncIterator())
    case .xliff(let reader): .xliff(reader.makeAsyncIterator())
    case .pairs(let pairs): .pairs(pairs, next: 0)
    }
  }

  enum Iterator: AsyncIteratorProtocol {
    case tmx(TMXReader.Iterator, LanguagePair, unit: Int)
    case tsv(BitextTSVReader.Iterator)
    case beads(BeadPairReader.Iterator)
    case xliff(XLIFFReader.Iterator)
    case pairs([TranslationPair], next: Int)

    /// What the user should know about the charset, as far as the file was read.
    var notes: [String] {
      if case .tsv(let rows) = self { rows.notes } else { [] }
    }

    mutating func next() async throws -> TranslationPair? {
      switch self {
      case .tmx(var units, let languages, let number):
        defer { self = .tmx(units, languages, unit: number + 1) }
        return try await units.next().map { unit in
          let source = unit.variant(in: languages.source)?.content
          let target = unit.variant(in: languages.target)?.content
          var pair = TranslationPair(
            unit: number, source: source?.plainText, target: target?.plainText)
          pair.take(codes: source?.codes, .source)
          pair.take(codes: target?.codes, .target)
          return pair
        }
      case .tsv(var rows):
        defer { self = .tsv(rows) }
        return try await rows.next()
      case .beads(var lines):
        defer { self = .beads(lines) }
        return try await lines.next()
      case .xliff(var segments):
        defer { self = .xliff(segments) }
        return try await segments.next()?.pair
      case .pairs(let pairs, let next):
        try Task.checkCancellation()
        guard next < pairs.count else { return nil }
        self = .pairs(pairs, next: next + 1)
        return pairs[next]
      }
    }
  }

  private static func declaredLanguages(
    _ reader: TMXReader, _ given: (source: LanguageTag?, target: LanguageTag?)
  ) async throws -> LanguagePair {
    if let source = given.source, let target = given.target {
      return LanguagePair(source: source, target: target)
    }
    var units = reader.makeAsyncIterator()
    while let unit = try await units.next() {
      let present = unit.variants.map(\.language)
      let declared = LanguageTag(parsing: unit.sourceLanguage ?? units.header?.sourceLanguage ?? "")
      let source =
        given.source ?? declared.flatMap { tag in present.first { $0.matches(tag) } }
        ?? present.first { $0 != given.target }
      // Two regions of one language are a pair only when there is no other language.
      guard let source,
        let target = given.target ?? present.first(where: { !$0.matches(source) })
          ?? present.first(where: { $0 != source })
      else { continue }
      return LanguagePair(source: source, target: target)
    }
    // A memory without a pair is in no languages; any will do to find nothing in it.
    return LanguagePair(
      source: given.source ?? .vietnamese, target: given.target ?? .english)
  }

  private static func declaredLanguages(
    _ reader: XLIFFReader, _ given: (source: LanguageTag?, target: LanguageTag?)
  ) async throws -> LanguagePair? {
    var segments = reader.makeAsyncIterator()
    _ = try await segments.next()
    let declared = segments.languages
    guard let source = given.source ?? declared?.source.flatMap({ LanguageTag(parsing: $0) }),
      let target = given.target ?? declared?.target.flatMap({ LanguageTag(parsing: $0) })
    else { return nil }
    return LanguagePair(source: source, target: target)
  }

  /// As many pairs as are looked at to tell the languages of a file.
  private static let sampleSize = 200

  private static func languages(
    of kind: Kind, _ given: (source: LanguageTag?, target: LanguageTag?), _ file: InputFile,
    _ notes: inout [String]
  ) async throws -> LanguagePair? {
    if let source = given.source, let target = given.target {
      return LanguagePair(source: source, target: target)
    }
    let any = LanguagePair(source: .vietnamese, target: .english)
    var pairs = PairSource(kind: kind, languages: any).makeAsyncIterator()
    var sample = (source: "", target: "")
    var count = 0
    while count < sampleSize, let pair = try await pairs.next() {
      sample.source += (pair.source ?? "") + "\n"
      sample.target += (pair.target ?? "") + "\n"
      count += 1
    }
    if count == 0 { return any }
    guard let source = given.source ?? LanguageGuess.language(of: sample.source),
      let target = given.target ?? LanguageGuess.language(of: sample.target)
    else { return nil }
    notes.append("\(file.shortName): languages \(source) and \(target), guessed from the text")
    return LanguagePair(source: source, target: target)
  }

  private init(kind: Kind, languages: LanguagePair) {
    self.kind = kind
    self.languages = languages
  }
}
