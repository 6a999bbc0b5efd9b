import Glibc
import Synchronization

/// A file that appears whole or not at all.
///
/// What is written goes to a temporary file beside the target; ``commit()`` brings it to the disk
/// and renames it into place. Until then, and after any failure, what stood there before is
/// untouched. A target that is no regular file, such as a pipe or `/dev/null`, is written directly.
public final class AtomicFile: ByteSink {
  private static let bufferSize = 1 << 18

  private let name: String
  private let target: String
  private let temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Throws: ``OutputError`` when nothing can be written there.
  public init(_ name: String) throws(OutputError) {
    self.name = name
    // A link is followed: what it points at is replaced, not the link.
    let target = Self.resolved(name)
    self.target = target
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw OutputError(name, SystemError(code: EISDIR).advice)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputError(name, SystemError().advice) }
      return
    }
    if exists, access(target, W_OK) != 0 { throw OutputError(name, SystemError().advice) }
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    var template = Array("\(target[..<slash]).\(target[slash...]).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      let error = SystemError()
      throw OutputError(
        name, error.code == ENOENT ? "its folder does not exist; make it first" : error.advice)
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    temporary = path
    Self.discardAtExit(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, exists ? status.st_mode & 0o7777 : 0o666 & ~mask)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { Self.discard(temporary) }
  }

  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Brings everything to the disk and into place. Nothing may be written afterwards.
  ///
  /// - Throws: ``OutputError``; the target is then as it was.
  public func commit() throws {
    try flush()
    defer {
      close(descriptor)
      descriptor = -1
    }
    guard let temporary else { return }
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
      throw OutputError(name, SystemError().advice)
    }
    Self.pending.withLock { _ = $0.remove(temporary) }
    // The name is on the disk only when its folder is.
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  private static func resolved(_ name: String) -> String {
    guard let path = realpath(name, nil) else { return name }
    defer { free(path) }
    return String(cString: path)
  }

  private func flush() throws(OutputError) {
    do throws(SystemError) {
      try FileDescriptorSink.write(buffer, to: descriptor)
    } catch {
      throw OutputError(name, error.advice)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Temporary files of this process that are not in place yet.
  private static let pending = Mutex<Set<String>>([])

  /// Has a temporary file of somebody else removed when the process must end early.
  public static func discardAtExit(_ path: String) { pending.withLock { _ = $0.insert(path) } }

  /// Removes a temporary file that is no longer needed.
  public static func discard(_ path: String) {
    if pending.withLock({ $0.remove(path) }) != nil { unlink(path) }
  }

  /// Removes what a process that must end now would leave behind.
  public static func discardAll() {
    for path in pending.withLock({ $0 }) { discard(path) }
  }
}
