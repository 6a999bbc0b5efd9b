import Glibc

/// The bytes of a file with a word a line.
enum WordListFile {
  /// No list of words is larger; what is, is not read.
  private static let limit = 64 << 20

  /// Nil when there is no such file, or none that can be read.
  static func bytes(at path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      case let size = Int(status.st_size), size <= limit
    else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = read(file, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count <= 0 { break }
        filled += count
      }
      isWhole = filled == size
    }
    return isWhole ? bytes : nil
  }

  /// Gives each line without its end, and without the spaces around it, to `body`.
  static func forEachLine(in bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      var start = 0
      while start < all.count {
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), all.count - start)
        let next = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? all.count
        var line = start..<next
        while let last = line.last, all[last] <= UInt8(ascii: " ") { line.removeLast() }
        while let first = line.first, all[first] <= UInt8(ascii: " ") { line.removeFirst() }
        if !line.isEmpty { body(UnsafeBufferPointer(rebasing: all[line])) }
        start = next + 1
      }
    }
  }
}
