public import Foundation
import Glibc

/// A program run to its end, and what it took.
public struct Program {
  /// CPU seconds, of user and system.
  public let seconds: Double
  /// The most memory that any program run so far has had at once, in bytes.
  public let peakMemory: Int
  public let output: String
  public let isSuccess: Bool

  /// Runs a program.
  ///
  /// - Parameter input: a file for its standard input; nothing when nil.
  /// - Throws: when it cannot be started.
  public init(_ path: String, _ arguments: [String], input: URL? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    let before = Self.childSeconds
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    seconds = Self.childSeconds - before
    output = String(decoding: bytes, as: UTF8.self)
    isSuccess = process.terminationStatus == 0
    peakMemory = Self.usage.ru_maxrss * 1024
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage
  }

  private static var childSeconds: Double {
    let usage = usage
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
