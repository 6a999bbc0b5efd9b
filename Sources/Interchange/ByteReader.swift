import Glibc

/// Reads a file in pieces.
public final class ByteReader {
  /// What one read asks for, in bytes.
  private static let pieceSize = 1 << 18

  public let name: String
  private let descriptor: Int32
  private let closes: Bool

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
