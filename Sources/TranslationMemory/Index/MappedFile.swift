import Glibc

/// A file in memory as it lies on the disk, for reading, as long as somebody holds it.
///
/// Sendable because nothing changes the bytes: such a file is replaced, never written over.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Parameter isSearched: whether all of it is wanted in memory at once.
  /// - Throws: ``IndexFault``.
  convenience init(_ path: String, atLeast leastSize: Int, isSearched: Bool) throws(IndexFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    try self.init(descriptor, atLeast: leastSize, isSearched: isSearched)
  }

  /// A file without a name that has these bytes and lies beside `path`.
  ///
  /// - Throws: ``IndexFault/unwritable(_:)`` when it cannot be written.
  convenience init(of bytes: UnsafeRawBufferPointer, beside path: String) throws(IndexFault) {
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .lastUnwritable }
    defer { close(descriptor) }
    unlink(template)
    guard Self.write(bytes, at: 0, to: descriptor) else { throw .lastUnwritable }
    try self.init(descriptor, atLeast: bytes.count, isSearched: false)
  }

  private init(
    _ descriptor: Int32, atLeast leastSize: Int, isSearched: Bool
  ) throws(IndexFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    guard size >= leastSize else { throw .damaged("it is cut off") }
    let flags = isSearched ? MAP_SHARED | MAP_POPULATE : MAP_SHARED
    guard let start = mmap(nil, size, PROT_READ, flags, descriptor, 0), start != MAP_FAILED
    else { throw .unreadable(String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Lets go of the memory that a stretch takes. What is read again comes from the file.
  func releaseMemory(of range: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, let start = range.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (base.distance(to: start) + page - 1) / page * page
    let end = (base.distance(to: start) + range.count) / page * page
    guard first < end else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + first), end - first, MADV_DONTNEED)
  }

  /// Writes to a file; false when that fails, as `errno` tells.
  static func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, to descriptor: Int32
  ) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written,
        off_t(offset + written))
      if count >= 0 { written += count } else if errno != EINTR { return false }
    }
    return true
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
