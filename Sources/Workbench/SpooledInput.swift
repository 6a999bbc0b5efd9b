import Interchange

/// An input that can be read twice: what comes through a pipe is kept in a temporary file.
final class SpooledInput {
  let file: InputFile
  private let temporary: TemporaryFile?

  /// - Throws: ``FileError``, ``OutputError``; `CancellationError`.
  init(_ file: InputFile) throws {
    guard !file.canBeReadAgain else {
      self.file = file
      temporary = nil
      return
    }
    let temporary = try TemporaryFile()
    self.temporary = temporary
    self.file = file.copy(at: temporary.path)
    let sink = temporary.sink()
    try file.copy(to: sink)
    try sink.flush()
  }
}
