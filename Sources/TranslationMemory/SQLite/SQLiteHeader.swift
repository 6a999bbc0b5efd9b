import Glibc

/// The first hundred bytes of a store's file (sqlite.org, “Database File Format”, section 1.3): what
/// it is, looked at before SQLite is asked.
struct SQLiteHeader {
  private let bytes: [UInt8]
  private let size: Int
  private let hasLog: Bool

  /// - Throws: ``StoreError`` when there is no file to read.
  init(of path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreError(
        path, errno == ENOENT ? .missing : .system(String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(path, .foreign("not a regular file"))
    }
    size = Int(status.st_size)
    bytes = [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, 100))
    }
    hasLog = stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private func number(_ offset: Int, _ width: Int) -> Int {
    bytes[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
  }

  /// - Throws: ``StoreError`` for anything but a memory of its full length.
  func check(_ path: String) throws(StoreError) {
    guard size > 0 else { throw StoreError(path, .foreign("the file is empty")) }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError(path, .foreign("its beginning is another one"))
    }
    guard number(68, 4) == SQLiteSchema.applicationID else {
      // A store whose making was cut short has its schema in the log.
      if hasLog { return }
      throw StoreError(path, .foreign("an SQLite file of another program"))
    }
    let pageSize = number(16, 2) == 1 ? 65536 : number(16, 2)
    // The count is good only while both counters of changes agree.
    let pages = number(24, 4) == number(92, 4) ? number(28, 4) : 0
    guard hasLog || pages * pageSize <= size else {
      throw StoreError(path, .damaged("it is cut off: \(size) of \(pages * pageSize) bytes"))
    }
  }
}
