import ArgumentParser
import Checks
import Interchange
import TranslationModel
import Workbench

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the terms and the spelling of a translation.",
    discussion: """
      FILE is TMX, TSV, the JSON lines of align or, with --language, a plain text. A text with its \
      TRANSLATION is aligned first.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, sarif, junit, csv, xlsx, html
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
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @Flag(help: "The first row of a TSV names its columns.")
  var header = false
  @Option(help: "text, jsonl, sarif, junit, csv, xlsx or html.")
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
  @Option(help: "Look only at what changed in FILE since this revision of git.")
  var changedSince: String?
  @Option(help: "Write all findings there are down as a baseline, and end with 0.")
  var writeBaseline: String?

  func validate() throws {
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
    guard fix || !dryRun else { throw ValidationError("--dry-run goes with --fix") }
    guard baseline == nil || writeBaseline == nil else {
      throw ValidationError("--baseline and --write-baseline exclude each other")
    }
  }

  func run() async throws {
    let project = try ProjectFile.settings(settings)
    let job = try await job(with: project)
    if fix { return try await applyFixes(of: job) }
    let line = ProgressLine()
    defer { line.end() }
    var written = Baseline()
    let result = try await Output.write(to: output) { sink in
      var report = try report(to: sink)
      let result = try await job.run(progress: line.handler) { reported in
        written.add(reported)
        try report.write(reported)
      }
      try report.finish()
      return result
    }
    line.end()
    result.notes.forEach(Console.note)
    Console.note(summary(of: result))
    if let writeBaseline {
      try await Output.write(to: writeBaseline) { try written.write(to: $0) }
      return Console.note("\(writeBaseline): baseline written")
    }
    if result.count(atLeast: failOn ?? project.failOn ?? .warning) > 0 { throw ExitCode(1) }
  }

  private func applyFixes(of check: CheckJob) async throws {
    let line = ProgressLine()
    defer { line.end() }
    let sink: any ByteSink = dryRun ? MemorySink() : try AtomicFile(file.name)
    let result = try await FixJob(check: check).run(to: sink, progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    try await Output.write(to: output) { report in
      for edit in result.edits {
        let place = "\(file.shortName): unit \(edit.unit), \(edit.side.rawValue)"
        try report.write("\(place)\n- \(edit.before)\n+ \(edit.after)\n")
      }
    }
    let changes = Count.text(result.edits.count, "change")
    guard let sink = sink as? AtomicFile, !result.edits.isEmpty else {
      return Console.note("\(file.shortName): \(changes)" + (dryRun ? ", none made" : ""))
    }
    let backup = try BackupFile.make(of: file.name)
    try sink.commit()
    Console.note("\(file.shortName): \(changes); the old file is \(backup)")
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
    job.settings = project.rules
    for setting in ruleSettings { job.settings[setting.rule] = setting.setting }
    if writeBaseline == nil, let file = baseline ?? project.baseline {
      job.baseline = try await Baseline(file)
    }
    job.waivers = project.waivers
    return job
  }

  private func report(to sink: any ByteSink) throws -> any FindingReport {
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
    case .junit: return JUnitReport(sink, file: file.name, failingAt: failOn ?? .warning)
    case .xlsx: return try XLSXReport(sink)
    case .csv: return try CSVReport(sink)
    case .html:
      return try HTMLReport(sink, file: file.shortName, rules: RuleSet.rules)
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
