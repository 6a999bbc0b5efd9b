/// A charset that bytes may be written in, and what speaks for it.
public struct CharsetCandidate: Hashable, Sendable {
  /// What the charset's bytes stand for.
  public enum Layer: Hashable, Sendable {
    /// The bytes of the file.
    case bytes
    /// Characters of windows-1252, which the charset's bytes were taken for before the file was
    /// written as UTF-8 ("ViÖt Nam").
    case characters
  }

  public enum Reason: Hashable, Sendable {
    case byteOrderMark
    case asciiOnly
    /// Well-formed UTF-8 with characters that are not ASCII.
    case wellFormed
    /// UTF-8 but for a fault at the byte offset.
    case illFormed(at: Int)
    /// Zero bytes stand where UTF-16 has them.
    case zeroBytes
    /// Read so, the sample has so many words that are marked syllables, so many different ones, and
    /// so many marked words that are none.
    case syllables(Int, distinct: Int, strangers: Int)
  }

  public let charset: Charset
  public let layer: Layer
  /// From 0 to 1.
  public let score: Double
  public let reason: Reason

  init(_ charset: Charset, layer: Layer = .bytes, score: Double, reason: Reason) {
    self.charset = charset
    self.layer = layer
    self.score = score
    self.reason = reason
  }

  /// The text that the bytes write if the candidate is right.
  public func decode(_ bytes: [UInt8]) throws(DecodingFault) -> DecodedText {
    switch layer {
    case .bytes: return try charset.decode(bytes)
    case .characters:
      return try charset.decode(legacyString: Charset.utf8.decode(bytes).text)
    }
  }
}

extension CharsetCandidate: CustomStringConvertible {
  public var description: String {
    let name = layer == .bytes ? "\(charset)" : "\(charset) in characters of windows-1252"
    let text =
      switch reason {
      case .byteOrderMark: "a byte-order mark"
      case .asciiOnly: "nothing but ASCII"
      case .wellFormed: "well-formed"
      case .illFormed(let offset): "well-formed but for byte \(offset)"
      case .zeroBytes: "zero bytes in every second place"
      case .syllables(let count, let distinct, let strangers):
        "\(count) marked syllables, \(distinct) of them different, \(strangers) other marked words"
      }
    return "\(name): \(text)"
  }
}
