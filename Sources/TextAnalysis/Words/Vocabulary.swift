/// Numbers for strings of bytes, dense from 0 in order of first sight.
///
/// The same input gives the same numbers in every process. About 20 bytes an entry and its own bytes.
package struct Vocabulary: Sendable {
  private var strings = ByteInterner(capacity: 1 << 7)

  package init() {}

  package var count: Int { strings.count }

  /// The number of `bytes`, a new one at first sight.
  package mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    Int32(strings.intern(UnsafeRawBufferPointer(bytes)).id)
  }

  package mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of `bytes`, nil when never seen.
  package func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    strings.find(UnsafeRawBufferPointer(bytes)).map { Int32($0) }
  }

  package func find(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { find($0) }
  }

  package func withBytes<Result>(
    of number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    strings.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[strings.range(of: Int(number))]))
    }
  }

  package func text(of number: Int32) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// For every entry the number of the same bytes in `other`, or -1.
  package func numbers(in other: Vocabulary) -> [Int32] {
    (0..<Int32(count)).map { number in withBytes(of: number) { other.find($0) ?? -1 } }
  }
}
