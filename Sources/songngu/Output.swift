import Glibc
import Interchange

/// Where a command's result goes: standard output, or a file that appears when it is complete.
enum Output {
  /// Gives `body` a sink and brings what it wrote into place; nothing changes when it throws.
  static func write<Result>(
    to file: String?, _ body: (any ByteSink) async throws -> Result
  ) async throws -> Result {
    if let file, file != "-" {
      let sink = try AtomicFile(file)
      let result = try await body(sink)
      try sink.commit()
      return result
    }
    let sink = FileDescriptorSink.standardOutput()
    let result = try await body(sink)
    try sink.flush()
    return result
  }
}
