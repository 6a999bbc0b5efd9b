import Glibc

/// A file of this process alone, readable by nobody else, that is gone when its owner is, or when
/// the process ends.
public final class TemporaryFile {
  public let path: String
  /// Open for reading and writing.
  public let descriptor: Int32

  /// Makes one in `TMPDIR`, or in `/tmp`.
  ///
  /// - Throws: ``OutputError`` when none can be made there.
  public init() throws(OutputError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/songngu-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw OutputError(folder, "no temporary file can be made there; set TMPDIR")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    AtomicFile.discardAtExit(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// What writes into it.
  public func sink() -> FileDescriptorSink {
    FileDescriptorSink(name: path, descriptor: descriptor)
  }

  deinit {
    close(descriptor)
    AtomicFile.discard(path)
  }
}
