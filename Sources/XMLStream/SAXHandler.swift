/// What a reader of one kind of XML is told, in document order.
///
/// Names come without their prefix, so that a document reads the same with a namespace or without.
/// A throw from any of them ends the parsing, and the parser throws it on.
public protocol SAXHandler {
  mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws
  mutating func end(_ name: String, at line: Int) throws
  /// Text comes in pieces of any size, as well-formed UTF-8 as far as the pieces are joined.
  mutating func text(_ bytes: Span<UInt8>) throws
  mutating func comment(_ text: String)

  /// Whether ``reach(_:)`` is called; not when left out.
  static var wantsPlaces: Bool { get }
  /// Where the document has been read to, in bytes, told before each start and end: within the tag
  /// at a start, behind the tag at an end. In the bytes of the input only when that is UTF-8.
  mutating func reach(_ byteOffset: Int)
}

extension SAXHandler {
  public mutating func comment(_ text: String) {}
  public static var wantsPlaces: Bool { false }
  public mutating func reach(_ byteOffset: Int) {}
}
