import Glibc

/// Writes to a descriptor that is open already, such as standard output, through a buffer.
public final class FileDescriptorSink: ByteSink {
  private let name: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  public init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  public static func standardOutput() -> FileDescriptorSink {
    FileDescriptorSink(name: "-", descriptor: STDOUT_FILENO)
  }

  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// - Throws: ``ClosedPipe`` when the reader has gone; ``OutputError``.
  public func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do throws(SystemError) {
      try Self.write(buffer, to: descriptor)
    } catch {
      if error.code == EPIPE { throw ClosedPipe() }
      throw OutputError(name, error.advice)
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemError()
      }
    }
  }
}

/// Whoever read our output has enough of it: no fault of anybody's.
public struct ClosedPipe: Error {
  public init() {}
}
