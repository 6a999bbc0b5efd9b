import Glibc
import Interchange

/// An input that can be read twice: standard input is kept in a temporary file.
final class SpooledInput {
  let file: InputFile
  private let temporary: String?

  /// - Throws: ``FileError``, ``OutputError``; `CancellationError`.
  init(_ file: InputFile) throws {
    guard file.isStandardInput else {
      self.file = file
      temporary = nil
      return
    }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/songngu-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw OutputError(folder, "no temporary file can be made there; set TMPDIR")
    }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    temporary = path
    self.file = file.copy(at: path)
    AtomicFile.discardAtExit(path)
    let sink = FileDescriptorSink(name: path, descriptor: descriptor)
    let reader = try file.open()
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) {
      try bytes.withUnsafeBufferPointer { try sink.write($0) }
      bytes.removeAll(keepingCapacity: true)
    }
    try sink.flush()
  }

  deinit { if let temporary { AtomicFile.discard(temporary) } }
}
