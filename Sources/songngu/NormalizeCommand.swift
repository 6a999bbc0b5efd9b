import ArgumentParser
import Interchange
import TextAnalysis
import Workbench

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Bring Vietnamese text into one form, and other charsets to UTF-8 and back.",
    discussion: """
      Without options, letters are composed (NFC) and what blocks that is repaired; nothing that a \
      reader can see is changed. Lines stay lines.
      """)

  enum Placement: String, ExpressibleByArgument, CaseIterable {
    case preserve, old, new
  }

  @Argument(help: "Texts, written one after another to standard output unless --write is given.")
  var files: [InputFile]
  @Option(
    help: "Write tones in the old style (hòa, thúy), the new one (hoà, thuý), or as they are.")
  var tonePlacement = Placement.preserve
  @Flag(
    help: """
      Also move misplaced tones, replace look-alikes, and take out no-break spaces and \
      invisible characters.
      """)
  var repair = false
  @Option(
    name: [.customLong("from"), .customLong("encoding")],
    help: "The charset of the texts, or auto to have it told from the bytes.")
  var from: EncodingArgument?
  @Option(help: "The charset to write.")
  var to: EncodingArgument?
  @Flag(help: "Tell each change, and what is doubtful and was left, on standard error.")
  var report = false
  @Flag(help: "Change the files themselves, and keep the old text beside them.")
  var write = false
  @Flag(help: "Keep no old text.")
  var noBackup = false

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("give a text, or - for standard input") }
    guard write || !noBackup else { throw ValidationError("--no-backup goes with --write") }
    guard !write || !files.contains(where: \.isStandardInput) else {
      throw ValidationError("--write changes files; standard input is none")
    }
    guard to?.charset != nil || to == nil else {
      throw ValidationError("--to needs the name of a charset")
    }
  }

  func run() async throws {
    let line = ProgressLine(besideResults: !write)
    defer { line.end() }
    if write {
      for file in files { try await rewrite(file, line) }
    } else {
      try await Output.write(to: nil) { sink in
        for file in files {
          tell(about: file, try await job(for: file).run(to: sink, progress: line.handler), line)
        }
      }
    }
  }

  private func job(for file: InputFile) -> NormalizeJob {
    var file = file
    file.encoding = from?.charset
    let placement: TonePlacement? =
      switch tonePlacement {
      case .preserve: nil
      case .old: .old
      case .new: .new
      }
    return NormalizeJob(
      file: file, options: NormalizerOptions(tonePlacement: placement, repair: repair),
      output: to?.charset ?? .utf8, reports: report)
  }

  private func rewrite(_ file: InputFile, _ line: ProgressLine) async throws {
    let sink = try AtomicFile(file.name)
    let result = try await job(for: file).run(to: sink, progress: line.handler)
    tell(about: file, result, line)
    guard result.isChanged else { return Console.note("\(file.name): nothing to change") }
    if noBackup {
      try sink.commit()
      Console.note("\(file.name): changed")
    } else {
      let backup = try BackupFile.replace(file.name, with: sink)
      Console.note("\(file.name): changed; the old text is in \(backup)")
    }
  }

  private func tell(about file: InputFile, _ result: NormalizeJob.Result, _ line: ProgressLine) {
    line.end()
    result.notes.forEach(Console.note)
    for remark in result.report {
      Console.note("\(file.isStandardInput ? "stdin" : file.name):\(remark.line): \(remark.text)")
    }
  }
}
