/// Bytes that are not what their charset allows.
public struct DecodingFault: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// UTF-8 that is cut off, overlong, or no UTF-8 at all.
    case illFormed
    /// A byte to which the charset gives no character.
    case undefinedByte
    /// VNI: the byte writes a mark, and the letter before it takes none such.
    case markWithoutLetter
    /// UTF-16: half of a pair without the other half.
    case unpairedSurrogate
    /// UTF-16: the last unit has one byte only.
    case oddLength
    /// Nothing in the text is UTF-8 that was encoded twice.
    case notEncodedTwice
  }

  public let charset: Charset
  public let problem: Problem
  /// Where the fault begins, in bytes of what was given.
  public let offset: Int
  /// The line it stands in, counted from 1.
  public let line: Int
  /// The bytes at fault.
  public let bytes: [UInt8]

  init(_ charset: Charset, _ fault: PlacedFault, in source: UnsafeBufferPointer<UInt8>) {
    self.charset = charset
    problem = fault.problem
    offset = fault.offset
    line = 1 + source[..<min(fault.offset, source.count)].count { $0 == UInt8(ascii: "\n") }
    bytes = Array(source[min(fault.offset, source.count)...].prefix(fault.length))
  }
}

extension DecodingFault: CustomStringConvertible {
  public var description: String { "line \(line), \(reason)" }

  /// Byte and fault, without the line, for those who name file and line themselves.
  public var reason: String {
    let hex = bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    let fault =
      switch problem {
      case .illFormed: "\(hex) is no \(charset)"
      case .undefinedByte: "\(charset) has no character for \(hex)"
      case .markWithoutLetter: "\(hex) is a mark in \(charset), but no letter for it stands before"
      case .unpairedSurrogate: "\(hex) is half of a surrogate pair"
      case .oddLength: "the text ends in the middle of a character"
      case .notEncodedTwice: "nothing in the text is UTF-8 that was encoded twice"
      }
    return "byte \(offset): \(fault); is this \(charset)?"
  }
}

/// A fault as a decoder meets it, before anybody has counted lines.
struct PlacedFault: Error {
  let problem: DecodingFault.Problem
  let offset: Int
  var length = 1
}
