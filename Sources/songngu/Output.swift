import Glibc
import Interchange

/// Where a command's result goes: standard output, or a file that appears when it is complete.
enum Output {
  /// Refuses to write a result over what it is made from.
  ///
  /// - Throws: ``UsageError``.
  static func requireOther(_ output: String?, than inputs: [InputFile]) throws {
    var (new, old) = (stat(), stat())
    guard let output, output != "-", stat(output, &new) == 0, new.st_mode & S_IFMT == S_IFREG else {
      return
    }
    for input in inputs where !input.isStandardInput && stat(input.name, &old) == 0 {
      guard (old.st_dev, old.st_ino) == (new.st_dev, new.st_ino) else { continue }
      throw UsageError("\(output) is what the result is made from; name another file")
    }
  }

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
