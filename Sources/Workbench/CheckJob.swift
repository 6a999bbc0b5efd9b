import Checks
public import Interchange
public import TranslationModel

/// Checks the terms and the spelling of a bitext, a memory or a text in one language.
public struct CheckJob: Sendable {
  public var file: InputFile
  public var glossaries: [InputFile]
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  /// Set for a plain text: its language.
  public var textLanguage: LanguageTag?
  /// How a plain text is cut.
  public var choices = SegmentationChoices()
  /// Whether the first row of a TSV names its columns.
  public var hasHeader: Bool

  public init(
    file: InputFile, glossaries: [InputFile] = [], sourceLanguage: LanguageTag? = nil,
    targetLanguage: LanguageTag? = nil, textLanguage: LanguageTag? = nil, hasHeader: Bool = false
  ) {
    self.file = file
    self.glossaries = glossaries
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.textLanguage = textLanguage
    self.hasHeader = hasHeader
  }

  public struct Result: Sendable {
    public var pairs = 0
    public var counts: [Severity: Int] = [:]
    public var notes: [String] = []

    public func count(atLeast severity: Severity) -> Int {
      counts.reduce(0) { $0 + ($1.key >= severity ? $1.value : 0) }
    }
  }

  /// Gives each finding to `found`, with the pair it is about, in the order of the file; findings
  /// about the whole document come last, without a pair.
  ///
  /// - Throws: ``FileError`` for an input that cannot be read; what `found` throws;
  ///   `CancellationError`.
  public func run(
    progress: ProgressHandler, found: (Finding, TranslationPair?) throws -> Void
  ) async throws -> Result {
    progress(Progress("reading"))
    var result = Result()
    let input = try SpooledInput(file)
    defer { withExtendedLifetime(input) {} }
    let pairs = try await pairs(of: input.file, &result.notes)
    let checker = try Checker(options: options(for: pairs.languages, &result.notes))
    var collecting = pairs.makeAsyncIterator()
    while let pair = try await collecting.next() { checker.collect(pair) }
    result.notes += collecting.notes
    progress(Progress("checking"))
    for try await pair in pairs {
      result.pairs += 1
      for finding in checker.findings(in: pair) {
        result.counts[finding.severity, default: 0] += 1
        try found(finding, pair)
      }
    }
    for finding in checker.findingsInDocument() {
      result.counts[finding.severity, default: 0] += 1
      try found(finding, nil)
    }
    return result
  }

  private func pairs(of file: InputFile, _ notes: inout [String]) async throws -> PairSource {
    if let textLanguage {
      return try PairSource(text: file, language: textLanguage, choices, notes: &notes)
    }
    guard case .bitext(let format) = try PairFormat.of(file) else {
      throw FileError(
        file.name, "neither TMX, TSV nor JSON lines; for a plain text, pass its --language")
    }
    return try await PairSource(
      file, format: format, given: (sourceLanguage, targetLanguage), hasHeader: hasHeader,
      notes: &notes)
  }

  private func options(
    for languages: LanguagePair, _ notes: inout [String]
  ) throws -> CheckOptions {
    var options = CheckOptions(languages: languages)
    for glossary in glossaries {
      options.concepts += try GlossarySource(file: glossary).concepts(languages, notes: &notes)
    }
    for side in Side.allCases where textLanguage == nil || side == .target {
      do throws(DictionaryError) {
        options.dictionaries[side] = try SpellingDictionary.installed(for: languages[side])
      } catch {
        notes.append(error.description)
      }
    }
    return options
  }
}
