import Foundation
import Interchange
import TextAnalysis
import TranslationModel

/// The pairs that a file had at some revision of git, by their texts: rows may have moved since.
struct KnownPairs {
  private var texts: Set<String> = []

  init() {}

  /// - Throws: ``FileError`` when git does not know the revision or the file in it;
  ///   `CancellationError`.
  init(
    of file: InputFile, at revision: String, read: (InputFile) async throws -> PairSource
  ) async throws {
    let old = try Self.content(of: file, at: revision)
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "songngu-\(UUID().uuidString)").path
    guard FileManager.default.createFile(atPath: copy, contents: old) else {
      throw OutputError(copy, "no temporary file can be made there; set TMPDIR")
    }
    defer { AtomicFile.discard(copy) }
    AtomicFile.discardAtExit(copy)
    for try await pair in try await read(file.copy(at: copy)) { texts.insert(Self.name(of: pair)) }
  }

  func contains(_ pair: TranslationPair) -> Bool { texts.contains(Self.name(of: pair)) }

  private static func name(of pair: TranslationPair) -> String {
    var name = Fingerprint()
    for side in Side.allCases { name.add(pair[side] ?? "\u{0}") }
    return name.text
  }

  /// What `git show` prints for the file at a revision.
  private static func content(of file: InputFile, at revision: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let folder = file.name.lastIndex(of: "/").map { String(file.name[..<$0]) } ?? "."
    // An option can be no revision: what begins with a dash is refused by git itself.
    process.arguments = [
      "git", "-C", folder.isEmpty ? "/" : folder, "show", "--end-of-options",
      "\(revision):./\(file.shortName)",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw FileError(file.name, "git cannot be run, which --changed-since needs; install git")
    }
    let content = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw FileError(file.name, "git has no such file at “\(revision)”; check the revision")
    }
    return content
  }
}
