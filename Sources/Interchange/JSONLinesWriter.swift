import FoundationEssentials

/// Writes values as JSON, one a line, with sorted keys: the same values give the same bytes.
public struct JSONLinesWriter {
  private let sink: any ByteSink
  private let encoder = JSONEncoder()

  public init(_ sink: any ByteSink) {
    self.sink = sink
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  public func write(_ value: some Encodable) throws {
    try sink.write(String(decoding: encoder.encode(value), as: UTF8.self))
    try sink.write("\n")
  }

  /// Writes what is JSON already.
  public func write(_ value: JSONText) throws {
    try value.bytes.withUnsafeBufferPointer { try sink.write($0) }
    try sink.write("\n")
  }
}
