import Glibc

/// A file in memory as it lies on the disk, for reading, as long as somebody holds it.
///
/// Sendable because nothing changes the bytes: such a file is replaced, never written over.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Throws: ``IndexFault``.
  init(_ path: String, atLeast leastSize: Int) throws(IndexFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    guard size >= leastSize else { throw .damaged("it is cut off") }
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0),
      start != MAP_FAILED
    else { throw .unreadable(String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
