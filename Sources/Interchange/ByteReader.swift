import Glibc

/// Reads a file in pieces; what is compressed with gzip is inflated.
public final class ByteReader {
  /// What one read asks for, in bytes.
  private static let pieceSize = 1 << 18

  public let name: String
  private let descriptor: Int32
  private let closes: Bool
  private var isFirst = true
  private var gzip: GzipStream?
  /// Bytes of the file that are not inflated yet.
  private var compressed: [UInt8] = []

  init(name: String, descriptor: Int32, closes: Bool) {
    self.name = name
    self.descriptor = descriptor
    self.closes = closes
  }

  deinit { if closes { close(descriptor) } }

  /// How large the file says it is, in bytes; 0 for a pipe.
  var sizeHint: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Appends the next piece; false at the end.
  ///
  /// - Throws: ``FileError``; `CancellationError`.
  public func read(into bytes: inout [UInt8]) throws -> Bool {
    try Task.checkCancellation()
    guard isFirst || gzip != nil else { return try readPiece(into: &bytes) }
    if isFirst {
      isFirst = false
      guard try readPiece(into: &compressed) else { return false }
      guard GzipStream.begins(compressed) else {
        bytes += compressed
        compressed = []
        return true
      }
      do { gzip = try GzipStream() } catch { throw damaged }
    }
    return try inflate(into: &bytes)
  }

  private func inflate(into bytes: inout [UInt8]) throws -> Bool {
    let known = bytes.count
    while bytes.count == known {
      let isOver = try compressed.isEmpty && !readPiece(into: &compressed)
      if isOver, gzip?.isAtEnd ?? true { return false }
      do { try gzip?.inflate(&compressed, into: &bytes) } catch { throw damaged }
      // Some of it may have waited for room.
      if isOver, bytes.count == known, !(gzip?.isAtEnd ?? true) {
        throw FileError(name, "the gzip file breaks off; get a complete copy")
      }
    }
    return true
  }

  private var damaged: FileError {
    FileError(name, "the gzip file is damaged; get a good copy")
  }

  private func readPiece(into bytes: inout [UInt8]) throws -> Bool {
    let piece = try [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      while true {
        let read = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if read >= 0 {
          count = read
          return
        }
        guard errno == EINTR else { throw FileError(name, SystemError().advice) }
      }
    }
    bytes.append(contentsOf: piece)
    return !piece.isEmpty
  }
}
