import Foundation
import Interchange
import TranslationModel
import Workbench

/// Where the results of a batch go: a file each in a folder, all into one file, or into a memory.
struct BatchOutput {
  private enum Place {
    case folder(String)
    case file(AtomicFile, BitextWriter)
    case memory(BitextIntake)
  }

  private var place: Place
  private let name: String
  private let format: AlignCommand.Format
  private let keepsUnaligned: Bool
  private let minimumConfidence: Double
  private let explains: Bool
  /// Beads or units that were written.
  private var written = 0
  private var notes: [String] = []

  /// - Throws: ``UsageError`` for a form that cannot hold several documents; ``OutputError``,
  ///   ``StoreError``.
  init(_ command: AlignCommand) throws {
    guard let output = command.output, output != "-" else {
      throw UsageError("a batch needs -o: a folder, or one TMX, TSV or memory file for all")
    }
    name = output
    keepsUnaligned = command.keepUnaligned
    minimumConfidence = command.minConfidence
    explains = command.explain
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    let ending = BitextFormat(ending: InputFile(output).ending).flatMap {
      AlignCommand.Format(rawValue: $0.rawValue)
    }
    if exists && isFolder.boolValue {
      format = command.format ?? .tmx
      place = .folder(output)
    } else if MemoryFile.isNamed(by: output) {
      format = .tmx
      place = .memory(
        try BitextIntake(into: MemoryFile(output), minimumConfidence: command.minConfidence))
    } else if exists || ending != nil {
      format = command.format ?? ending ?? .tmx
      guard let form = BitextFormat(rawValue: format.rawValue), form != .jsonl else {
        throw UsageError(
          "several documents cannot be kept in one file of \(format.rawValue); let -o name a "
            + "folder, or a TMX, TSV or memory file")
      }
      let file = try AtomicFile(output)
      place = .file(
        file,
        BitextWriter(
          BitextExport(
            format: form, keepsUnaligned: keepsUnaligned, minimumConfidence: minimumConfidence),
          to: file))
    } else {
      format = command.format ?? .tmx
      place = .folder(output)
    }
  }

  /// - Throws: ``OutputError``, ``StoreError``.
  mutating func write(_ aligned: AlignBatchJob.Aligned, named name: String) async throws {
    switch place {
    case .memory(let memory): written += try await memory.store(aligned.bitext)
    case .file(let file, var writer):
      try writer.write(aligned.bitext)
      place = .file(file, writer)
    case .folder(let folder):
      let path = "\(folder)/\(name).\(format == .text ? "txt" : format.rawValue)"
      let inner = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
      do {
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
      } catch {
        throw OutputError(inner, "this folder cannot be made; check its name and who may write")
      }
      let report = try await Output.write(to: path) { try write(aligned, to: $0) }
      written += report.written
      notes += report.notes.map { "\(path): \($0)" }
    }
  }

  private func write(
    _ aligned: AlignBatchJob.Aligned, to sink: any ByteSink
  ) throws -> BitextExport.Report {
    if let form = BitextFormat(rawValue: format.rawValue) {
      return try BitextExport(
        format: form, keepsUnaligned: keepsUnaligned, minimumConfidence: minimumConfidence
      ).write(aligned.bitext, evidence: aligned.evidence, to: sink)
    }
    let ladder = Ladder(width: Console.width, style: Style(isOn: false))
    var report = BitextExport.Report()
    report.written = try ladder.write(
      aligned.bitext, aligned.evidence, above: minimumConfidence, to: sink)
    return report
  }

  /// Brings everything into place.
  ///
  /// - Returns: what the user should know.
  /// - Throws: ``OutputError``, ``StoreError``.
  mutating func finish() async throws -> [String] {
    switch place {
    case .folder: return notes + ["\(name): \(Count.text(written, "bead")) written"]
    case .file(let file, var writer):
      let report = try writer.finish()
      try file.commit()
      return report.notes + ["\(name): \(Count.text(report.written, "bead")) written"]
    case .memory(let memory):
      try await memory.finish(tell: Console.note)
      return ["\(name): \(Count.text(written, "unit")) stored"]
    }
  }
}
