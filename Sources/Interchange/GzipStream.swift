import CZlib

/// Inflates gzip as it arrives (RFC 1952), several members one after another as one.
final class GzipStream {
  /// Content that is no gzip, or damaged.
  struct Fault: Error {}

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private static let pieceSize = 1 << 18
  /// Whether the last member is complete.
  private(set) var isAtEnd = false

  init() throws(Fault) {
    stream.initialize(to: z_stream())
    guard czlib_open_gzip(stream) == Z_OK else { throw Fault() }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// Inflates the beginning of `input` and takes it away: at most a piece of output at a time, so that
  /// a file that is mostly zeros takes no memory.
  func inflate(_ input: inout [UInt8], into output: inout [UInt8]) throws(Fault) {
    var used = 0
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        if isAtEnd, !input.isEmpty {
          isAtEnd = false
          status = inflateReset(stream)
        }
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        if status == Z_OK { status = CZlib.inflate(stream, Z_NO_FLUSH) }
        used = input.count - Int(stream.pointee.avail_in)
        count = buffer.count - Int(stream.pointee.avail_out)
      }
    }
    input.removeFirst(used)
    output += piece
    switch status {
    case Z_OK: break
    case Z_STREAM_END: isAtEnd = true
    case Z_BUF_ERROR where used > 0 || input.isEmpty: break
    default: throw Fault()
    }
  }
}
