import TextAnalysis

/// A short name of a file's content, made as the file is read, at the speed of memory.
///
/// It depends on how the content was cut into pieces: readers of one kind cut alike.
public struct ContentHash: Sendable {
  private var state: [UInt64] = [0, 0]

  public init() {}

  public mutating func add(_ piece: [UInt8]) {
    let hash = piece.withUnsafeBytes { ByteHash.hash($0) }
    for place in 0..<2 {
      let mixed = [state[place], hash, UInt64(place), UInt64(piece.count)]
      state[place] = mixed.withUnsafeBytes { ByteHash.hash($0) }
    }
  }

  /// Hexadecimal digits.
  public var text: String { state.map { String($0, radix: 16) }.joined(separator: "-") }
}
