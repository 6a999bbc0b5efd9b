/// Where a writer puts its bytes.
public protocol ByteSink: AnyObject {
  /// - Throws: ``OutputError`` when they cannot be written.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

extension ByteSink {
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write($0) }
  }
}

/// Collects bytes in memory.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes.append(contentsOf: bytes) }
}
