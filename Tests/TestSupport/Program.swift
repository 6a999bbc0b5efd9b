public import Foundation
import Glibc

/// The program that the tests were built with, run as a process of its own.
public enum Program {
  public struct Result: Sendable {
    public let exit: Int32
    public let stdout: Data
    public let stderr: Data
  }

  /// Where the built products lie: beside the test runner.
  public static let productsFolder: URL = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let file = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(filePath: file).deletingLastPathComponent()
  }()

  /// What makes a run the same everywhere: no colours, a fixed width, a fixed date.
  public static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = productsFolder.path + ":" + (environment["PATH"] ?? "")
    environment["NO_COLOR"] = "1"
    environment["COLUMNS"] = "80"
    environment["SOURCE_DATE_EPOCH"] = "1700000000"
    environment["LC_ALL"] = "C.UTF-8"
    return environment
  }

  /// A process that runs a line of the shell, not started yet.
  public static func process(_ command: String, in folder: URL) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = environment
    return process
  }

  /// Runs a line of the shell to its end.
  public static func shell(
    _ command: String, in folder: URL, input: Data = Data()
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { name in
      let path = try scratch.file(name, name == "in" ? input : Data())
      return try name == "in"
        ? FileHandle(forReadingFrom: URL(filePath: path))
        : FileHandle(forWritingTo: URL(filePath: path))
    }
    let process = process(command, in: folder)
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal
    return Result(
      exit: signal ? 128 + process.terminationStatus : process.terminationStatus,
      stdout: try Data(contentsOf: scratch.url.appending(path: "out")),
      stderr: try Data(contentsOf: scratch.url.appending(path: "err")))
  }
}
