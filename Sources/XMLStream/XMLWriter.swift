/// Writes XML into a buffer that the caller empties as it grows.
///
/// Every text is escaped, so that a parser gives back the same characters; the few that XML 1.0
/// does not allow at all (most control characters, U+FFFE, U+FFFF) are left out and counted.
/// Elements are closed by name from a stack, so that the result is always well-formed. libxml2's
/// own writer checks neither.
public struct XMLWriter {
  private var bytes: [UInt8] = []
  private var open: [String] = []
  /// How many characters were left out because XML cannot hold them.
  public private(set) var illegalCharacters = 0

  public init() {}

  /// How many bytes wait to be taken.
  public var count: Int { bytes.count }

  /// Hands over what was written so far, and keeps its memory for what follows.
  public mutating func drain(into sink: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  public mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  public mutating func doctype(_ root: StaticString, system: StaticString) {
    raw("<!DOCTYPE \(root) SYSTEM \"\(system)\">\n")
  }

  /// Opens an element. Attributes without a value are left out; the others keep their order.
  public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    open.append(name)
  }

  /// An element without content.
  public mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes)
    raw("/>")
  }

  /// Closes the element opened last.
  ///
  /// - Precondition: one is open.
  public mutating func end() {
    precondition(!open.isEmpty, "no element to close")
    raw("</")
    raw(open.removeLast())
    bytes.append(UInt8(ascii: ">"))
  }

  public mutating func text(_ text: String) { escape(text, inAttribute: false) }

  /// A line end and `depth` steps of indentation, for white space that means nothing.
  public mutating func newLine(indent depth: Int = 0) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { raw("  ") }
  }

  private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    for case (let attribute, let value?) in attributes {
      bytes.append(UInt8(ascii: " "))
      raw(attribute)
      raw("=\"")
      escape(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  @inline(__always)
  private mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { source in
      let isSuspect = Self.isSuspect
      var copied = 0
      var offset = 0
      while offset < source.count {
        guard isSuspect[Int(source[offset])],
          let (replacement, length) = Self.replacement(source, offset, inAttribute)
        else {
          offset &+= 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<offset]))
        if replacement.isEmpty { illegalCharacters += 1 }
        raw(replacement)
        offset += length
        copied = offset
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    }
  }

  /// For each byte, whether something else may have to be written for it.
  private static let isSuspect: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0xEF || "<>&\"".utf8.contains(UInt8(byte))
  }

  /// What to write for the character at `offset`, when it cannot stand for itself; nothing when
  /// XML cannot hold it. A line end in an attribute and a carriage return anywhere would come back
  /// as something else.
  private static func replacement(
    _ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ inAttribute: Bool
  ) -> (String, length: Int)? {
    switch source[offset] {
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "\""): inAttribute ? ("&quot;", 1) : nil
    case 0x09: inAttribute ? ("&#9;", 1) : nil
    case 0x0A: inAttribute ? ("&#10;", 1) : nil
    case 0x0D: ("&#13;", 1)
    case 0x00..<0x20: ("", 1)
    case 0xEF where source[offset + 1] == 0xBF && source[offset + 2] >= 0xBE: ("", 3)
    default: nil
    }
  }
}
