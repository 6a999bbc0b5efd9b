import ArgumentParser
import Checks
import Interchange
import TranslationModel
import Workbench

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a translation: terms, spelling, numbers, marks and more.",
    discussion: """
      FILE is TMX, XLIFF, TSV, the JSON lines of align or, with --language, a plain text. A text with its \
      TRANSLATION is aligned first.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, sarif, junit, csv, xlsx, html, xliff
  }

  @Argument(help: "What to check.")
  var file: InputFile
  @Argument(help: "Its translation, when FILE is a text to be aligned with it first.")
  var translation: InputFile?
  @Option(help: "A glossary, TBX or OmegaT's TSV; may be given several times.")
  var glossary: [InputFile] = []
  @Option(help: "The source's language; told by the file or guessed when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language; told by the file or guessed when left out.")
  var targetLanguage: LanguageTag?
  @Option(help: "Check FILE as a plain text in this language.")
  var language: LanguageTag?
  @Option(
    help: "The spelling of a language, as en-GB or en-US; may be given for several languages.")
  var dictionary: [LanguageTag] = []
  @Option(
    help: """
      A memory, or any text, whose names and use of words are right: TMX, TSV, the JSON lines of \
      align or plain text; may be given several times.
      """)
  var memory: [InputFile] = []
  @Option(help: "A list of words that are right, one a line; may be given several times.")
  var words: [InputFile] = []
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @Flag(help: "The first row of a TSV names its columns.")
  var header = false
  @Option(
    help: """
      text, jsonl, sarif, junit, csv, xlsx or html; xliff writes an XLIFF file anew with findings \
      as notes.
      """)
  var format = Format.text
  @Option(name: [.short, .long], help: "Write the report to this file.")
  var output: String?
  @Option(
    help: "End with 1 when there is a new finding of this severity or worse (default: warning).")
  var failOn: Severity?
  @Option(help: "The project's settings; songngu.toml in this folder when there is one.")
  var settings: InputFile?
  @Option(
    name: .customLong("rule"), help: "RULE=off, info, warning or error; may be given several times."
  )
  var ruleSettings: [RuleArgument] = []
  @Option(help: "Findings that were there before, which don't count.")
  var baseline: InputFile?
  @Flag(help: "Apply replacements that are sure, show them, and keep the old file beside.")
  var fix = false
  @Flag(help: "With --fix: only show them.")
  var dryRun = false
  @Flag(help: "Take back what --fix changed last in FILE; once more, and it is there again.")
  var undo = false
  @Option(help: "How many checkers run side by side, each with a share of the rules.")
  var jobs = 1
  @Option(help: "Look only at what changed in FILE since this revision of git.")
  var changedSince: String?
  @Option(help: "Write all findings there are down as a baseline, and end with 0.")
  var writeBaseline: String?

  func validate() throws {
    for setting in ruleSettings { try setting.validate() }
    guard language == nil || (sourceLanguage == nil && targetLanguage == nil) else {
      throw ValidationError("--language is for a plain text, which has one language only")
    }
    guard language == nil || translation == nil else {
      throw ValidationError(
        "--language is for one text; give two their --source-language and so on")
    }
    guard !fix || !(file.isStandardInput || translation != nil) else {
      throw ValidationError("--fix changes one file; give it alone, and not as standard input")
    }
    guard !undo || !(fix || file.isStandardInput || translation != nil) else {
      throw ValidationError("--undo is for one file that --fix has changed; give it alone")
    }
    guard !(file.isStandardInput && translation?.isStandardInput == true) else {
      throw ValidationError("one of the two texts can come from standard input, not both")
    }
    guard format != .xliff || !(file.isStandardInput || translation != nil) else {
      throw ValidationError("--format xliff is for one XLIFF file, and not for standard input")
    }
    guard fix || !dryRun else { throw ValidationError("--dry-run goes with --fix") }
    guard (1...64).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 64, not \(jobs)")
    }
    guard baseline == nil || writeBaseline == nil else {
      throw ValidationError("--baseline and --write-baseline exclude each other")
    }
  }

  func run() async throws {
    if undo {
      let backup = try BackupFile.exchange(file.name)
      return Console.note(
        "\(file.shortName): as it was before; what it was now is \(backup)")
    }
    let project = try ProjectFile.settings(settings)
    let job = try await job(with: project)
    try Output.requireOther(
      output, than: [file] + glossary + (translation.map { [$0] } ?? []))
    if fix { return try await applyFixes(of: job) }
    let line = ProgressLine()
    defer { line.end() }
    let threshold = failOn ?? project.failOn ?? .warning
    var written = Baseline()
    if let writeBaseline, InputFile(writeBaseline).exists {
      // What was written down for other files stays.
      written = try await Baseline(InputFile(writeBaseline))
      written.remove(file: file.shortName)
    }
    var reportNotes: [String] = []
    let result = try await Output.write(to: output) { sink in
      if format == .xliff {
        var notes = XLIFFNotes(file)
        let result = try await job.run(progress: line.handler) { reported in
          if writeBaseline != nil { written.add(reported, in: file.shortName) }
          notes.add(reported)
        }
        try await notes.write(to: sink)
        return result
      }
      var report = try report(to: sink, failingAt: threshold)
      let result = try await job.run(progress: line.handler) { reported in
        if writeBaseline != nil { written.add(reported, in: file.shortName) }
        // At a terminal the findings themselves tell that something goes on.
        if output == nil { line.end() }
        try report.write(reported)
      }
      try report.finish()
      reportNotes = report.notes
      return result
    }
    line.end()
    (result.notes + reportNotes).forEach(Console.note)
    Console.note(summary(of: result))
    if let writeBaseline {
      try await Output.write(to: writeBaseline) { try written.write(to: $0) }
      return Console.note("\(writeBaseline): baseline written")
    }
    if result.count(atLeast: threshold) > 0 { throw ExitCode(1) }
  }

  private func applyFixes(of check: CheckJob) async throws {
    let line = ProgressLine()
    defer { line.end() }
    let sink: any ByteSink = dryRun ? MemorySink() : try AtomicFile(file.name)
    let result = try await FixJob(check: check).run(to: sink, progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    let changes = Count.text(result.edits.count, "change")
    // Before the report, which a closed pipe may end.
    if let sink = sink as? AtomicFile, !result.edits.isEmpty {
      let backup = try BackupFile.replace(file.name, with: sink)
      Console.note(
        "\(file.shortName): \(changes); the old file is \(backup), and --undo brings it back")
    } else {
      Console.note("\(file.shortName): \(changes)" + (dryRun ? ", none made" : ""))
    }
    try await Output.write(to: output) { report in
      for edit in result.edits {
        let place = "\(file.shortName): unit \(edit.unit), \(edit.side.rawValue)"
        try report.write("\(place)\n- \(edit.before)\n+ \(edit.after)\n")
      }
    }
  }

  private func job(with project: ProjectSettings) async throws -> CheckJob {
    var job = CheckJob(
      file: file.read(as: input), glossaries: project.glossaries + glossary,
      sourceLanguage: sourceLanguage ?? (language == nil ? project.sourceLanguage : nil),
      targetLanguage: targetLanguage ?? (language == nil ? project.targetLanguage : nil),
      textLanguage: language)
    job.translation = translation?.read(as: input)
    job.changedSince = changedSince
    job.choices = rules.choices
    job.hasHeader = header
    job.spelling = project.spelling
    job.spelling.dictionaries = dictionary + project.spelling.dictionaries
    job.spelling.memories += memory
    job.spelling.wordLists += words
    job.settings = project.rules
    for setting in ruleSettings { job.settings[setting.rule] = setting.setting }
    if writeBaseline == nil, let file = baseline ?? project.baseline {
      job.baseline = try await Baseline(file)
    }
    job.waivers = project.waivers
    job.jobs = jobs
    job.untranslatable = project.untranslatable
    job.termGap = project.termGap
    job.patterns = project.patterns
    return job
  }

  private func report(to sink: any ByteSink, failingAt threshold: Severity) throws
    -> any FindingReport
  {
    switch format {
    case .text:
      let usesColour = output == nil && Console.usesColour
      return TextReport(
        sink, file: file.shortName, width: Console.width, style: Style(isOn: usesColour))
    case .jsonl: return JSONLinesReport(sink)
    case .sarif:
      return try SARIFReport(
        sink, file: file.name, version: Songngu.version, rules: RuleSet.rules,
        linesAreUnits: BitextFormat(ending: file.ending) == .tsv && !header)
    case .junit: return try JUnitReport(sink, file: file.name, failingAt: threshold)
    case .xlsx: return try XLSXReport(sink)
    case .csv: return try CSVReport(sink)
    case .html:
      return try HTMLReport(sink, file: file.shortName, rules: RuleSet.rules)
    case .xliff: preconditionFailure("notes are written after the check")
    }
  }

  private func summary(of result: CheckJob.Result) -> String {
    var counts = Severity.allCases.reversed().compactMap { severity in
      result.counts[severity].map { Count.text($0, severity.rawValue) }
    }
    if result.unchanged > 0 { counts.append("\(result.unchanged) unchanged") }
    if result.waived > 0 { counts.append("\(result.waived) waived") }
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let extent = Count.text(result.pairs, language == nil ? "pair" : "segment")
    return "\(file.shortName): \(found) in \(extent)"
  }
}
