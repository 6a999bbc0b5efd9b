public import Checks
public import Interchange
public import TranslationModel

/// Checks a bitext, a memory or a text in one language by all rules.
public struct CheckJob: Sendable {
  public var file: InputFile
  /// The translation, when ``file`` is a text that is to be aligned with it first.
  public var translation: InputFile?
  /// A revision of git: what stood in ``file`` then is not looked at anew.
  public var changedSince: String?
  public var glossaries: [InputFile]
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  /// Set for a plain text: its language.
  public var textLanguage: LanguageTag?
  /// How a plain text is cut.
  public var choices = SegmentationChoices()
  /// Whether the first row of a TSV names its columns.
  public var hasHeader = false
  /// Dictionaries, memories and lists for spelling.
  public var spelling = SpellingSources()
  /// What the project says about single rules.
  public var settings: [RuleID: RuleSetting] = [:]
  /// Words that stay as they are in all languages.
  public var untranslatable: [String] = []
  /// How many other words may stand between two words of a term.
  public var termGap = 0
  /// The project's own patterns.
  public var patterns: [CustomPattern] = []
  /// How many checkers run side by side, each with a share of the rules.
  public var jobs = 1
  /// Findings that were there before.
  public var baseline = Baseline()
  public var waivers: [Waiver] = []

  public init(
    file: InputFile, glossaries: [InputFile] = [], sourceLanguage: LanguageTag? = nil,
    targetLanguage: LanguageTag? = nil, textLanguage: LanguageTag? = nil
  ) {
    self.file = file
    self.glossaries = glossaries
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.textLanguage = textLanguage
  }

  public struct Result: Sendable {
    public var pairs = 0
    /// New findings by severity; those of a baseline and waived ones are not among them.
    public var counts: [Severity: Int] = [:]
    public var unchanged = 0
    public var waived = 0
    public var notes: [String] = []

    public func count(atLeast severity: Severity) -> Int {
      counts.reduce(0) { $0 + ($1.key >= severity ? $1.value : 0) }
    }
  }

  /// Gives each finding to `found` in the order of the file; findings about the whole document come
  /// last, without a pair.
  ///
  /// - Throws: ``FileError`` for an input that cannot be read; what `found` throws;
  ///   `CancellationError`.
  public func run(
    progress: ProgressHandler, found: (ReportedFinding) throws -> Void
  ) async throws -> Result {
    progress(Progress("reading"))
    var result = Result()
    let input = try SpooledInput(file)
    defer { withExtendedLifetime(input) {} }
    let pairs = try await pairs(of: input.file, &result.notes)
    var crew = CheckCrew()
    for share in RuleSet.shares(jobs) {
      var notes: [String] = []
      crew.add(try await options(for: pairs.languages, share, &notes))
      // Each share reads the glossaries, and says the same of them.
      result.notes += notes.filter { !result.notes.contains($0) }
    }
    var collecting = pairs.makeAsyncIterator()
    while let batch = try await collecting.batch() { await crew.collect(batch) }
    result.notes += collecting.notes

    progress(Progress("checking"))
    var judgement = Judgement(baseline: baseline, waivers: Waivers(waivers))
    if let changedSince {
      judgement.old = try await KnownPairs(of: file, at: changedSince) { old in
        try await self.pairs(of: old, &result.notes)
      }
    }
    var judging = pairs.makeAsyncIterator()
    while let batch = try await judging.batch() {
      for (pair, findings) in zip(batch, await crew.findings(in: batch)) {
        result.pairs += 1
        for finding in findings { try found(judgement.judge(finding, pair, &result)) }
      }
    }
    for finding in await crew.findingsInDocument() {
      try found(judgement.judge(finding, nil, &result))
    }
    result.notes += await crew.notes + judgement.notes(on: file)
    return result
  }

  private func pairs(of file: InputFile, _ notes: inout [String]) async throws -> PairSource {
    if let translation {
      var job = AlignJob(
        source: DocumentSource(file, language: sourceLanguage),
        target: DocumentSource(translation, language: targetLanguage))
      job.settings.choices = choices
      let result = try await job.run(progress: { _ in })
      notes += result.notes
      return PairSource(result.bitext)
    }
    if let textLanguage {
      return try PairSource(text: file, language: textLanguage, choices, notes: &notes)
    }
    let format = try PairFormat.of(file)
    if case .text = format {
      throw FileError(
        file.name, "neither TMX, XLIFF, TSV nor JSON lines; for a plain text, pass its --language")
    }
    return try await PairSource(
      file, format: format, given: (sourceLanguage, targetLanguage), hasHeader: hasHeader,
      notes: &notes)
  }

  private func options(
    for languages: LanguagePair, _ share: Set<RuleID>, _ notes: inout [String]
  ) async throws -> CheckOptions {
    var options = CheckOptions(languages: languages)
    options.settings = settings
    for rule in RuleSet.descriptions where !share.contains(rule.id) {
      options.settings[rule.id] = .off
    }
    options.termGap = termGap
    options.patterns = patterns
    options.concepts = untranslatable.map { word in
      Concept(
        id: word,
        terms: [Term(word, language: languages.source), Term(word, language: languages.target)])
    }
    for glossary in glossaries {
      options.concepts += try GlossarySource(file: glossary).concepts(languages, notes: &notes)
    }
    // Dictionaries and memories take long to read, and only these rules ask them.
    if share.contains(where: { ["spell", "vi"].contains($0.subject) }) {
      try await spelling.put(
        into: &options, sides: textLanguage == nil ? Side.allCases : [.target], checking: file,
        &notes)
    }
    return options
  }
}

/// Tells new findings from those of a baseline and those that were waived.
private struct Judgement {
  var baseline: Baseline
  var waivers: Waivers
  /// Pairs that stood there before.
  var old = KnownPairs()
  private var fingerprints = FindingFingerprints()

  init(baseline: Baseline, waivers: Waivers) {
    self.baseline = baseline
    self.waivers = waivers
  }

  mutating func judge(
    _ finding: Finding, _ pair: TranslationPair?, _ result: inout CheckJob.Result
  ) -> ReportedFinding {
    let fingerprint = fingerprints.fingerprint(of: finding, in: pair)
    var reported = ReportedFinding(finding, pair: pair, fingerprint: fingerprint)
    if let waiver = waivers.waiver(for: finding, fingerprint: fingerprint) {
      reported.state = .waived
      reported.reason = waiver.reason
      result.waived += 1
    } else if baseline.contains(fingerprint) || pair.map(old.contains) == true {
      reported.state = .unchanged
      result.unchanged += 1
    } else {
      result.counts[finding.severity, default: 0] += 1
    }
    return reported
  }

  func notes(on file: InputFile) -> [String] {
    waivers.notes
      + baseline.vanished(from: file.shortName).map {
        "no longer found, take it out of the baseline: \($0)"
      }
  }
}
