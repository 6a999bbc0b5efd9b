import Foundation
import TestSupport
import Testing

/// One folder under Cases.
struct CommandLineCase: CustomTestStringConvertible {
  struct Outcome {
    var exit: Int32
    var stdout: Data
    var stderr: Data
    /// What the command made, by name.
    var files: [String: Data]
  }

  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  private static let reserved: Set<String> = [
    "command", "stdin", "stdout", "stderr", "exit", "files",
  ]

  private static let home = URL(filePath: #filePath).deletingLastPathComponent()

  static func all() throws -> [CommandLineCase] {
    let cases = home.appending(path: "Cases")
    return try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
      .map { CommandLineCase(folder: $0) }
      .sorted { $0.testDescription < $1.testDescription }
  }

  func run() throws -> Outcome {
    let scratch = try TemporaryFolder()
    var inputs = Set<String>()
    for file in try files(in: folder) where !Self.reserved.contains(file) {
      try FileManager.default.copyItem(
        at: folder.appending(path: file), to: scratch.url.appending(path: file))
      inputs.insert(file)
    }
    let command = String(
      decoding: try Data(contentsOf: folder.appending(path: "command")), as: UTF8.self)
    let result = try Program.shell(
      "PATH=\"$PATH:\"'\(Self.home.appending(path: "Tools").path)'\n" + command,
      in: scratch.url, input: content("stdin"))
    var made: [String: Data] = [:]
    for file in try files(in: scratch.url) where !inputs.contains(file) {
      made[file] = try Data(contentsOf: scratch.url.appending(path: file))
    }
    return Outcome(
      exit: result.exit, stdout: result.stdout, stderr: result.stderr, files: made)
  }

  func expected() throws -> Outcome {
    var made: [String: Data] = [:]
    let kept = folder.appending(path: "files")
    if FileManager.default.fileExists(atPath: kept.path) {
      for file in try files(in: kept) {
        made[file] = try Data(contentsOf: kept.appending(path: file))
      }
    }
    let exit = String(decoding: content("exit"), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return Outcome(
      exit: Int32(exit) ?? 0, stdout: content("stdout"), stderr: content("stderr"), files: made)
  }

  /// Writes an outcome down as what is expected from now on.
  func write(_ outcome: Outcome) throws {
    let exit = outcome.exit == 0 ? Data() : Data("\(outcome.exit)\n".utf8)
    for (name, data) in [("stdout", outcome.stdout), ("stderr", outcome.stderr), ("exit", exit)] {
      let file = folder.appending(path: name)
      try? FileManager.default.removeItem(at: file)
      if !data.isEmpty { try data.write(to: file) }
    }
    let kept = folder.appending(path: "files")
    try? FileManager.default.removeItem(at: kept)
    guard !outcome.files.isEmpty else { return }
    try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: false)
    for (name, data) in outcome.files { try data.write(to: kept.appending(path: name)) }
  }

  private func content(_ name: String) -> Data {
    (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
  }

  private func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: folder.appending(path: name).path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
