/// Reads a stretch of XML that uses the plain part of the language, several times as fast as libxml2.
///
/// Plain are: UTF-8; elements with ASCII names; attributes in quotation marks; text; the five
/// entities and references to characters. The stretch has to hold whole elements, one after another.
/// Of anything else (comments, CDATA, processing instructions, prefixes but `xml`, other entities,
/// any breach of the rules of XML 1.0) the scanner says nothing: it fails, and libxml2 has to be
/// asked. So what it accepts, libxml2 reads in the same way.
struct PlainXMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: SAXLimits
  /// Elements that are open around the stretch.
  private let outerDepth: Int
  private let kinds = PlainXML.kinds
  private var offset = 0
  private(set) var line: Int
  private var open: [Range<Int>] = []
  private var textLength = 0
  private var scratch: [UInt8] = []

  /// - Parameter line: that of the first byte.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: SAXLimits, outerDepth: Int, line: Int
  ) {
    self.bytes = bytes
    self.limits = limits
    self.outerDepth = outerDepth
    self.line = line
  }

  /// Tells a handler what the stretch says.
  ///
  /// - Returns: false when the stretch is not plain; the handler may have been told some of it.
  /// - Throws: what the handler throws.
  mutating func scan<Handler: SAXHandler>(_ handler: inout Handler) throws -> Bool {
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        guard try text(&handler) else { return false }
        continue
      }
      guard offset &+ 1 < bytes.count else { return false }
      textLength = 0
      if bytes[offset &+ 1] == UInt8(ascii: "/") {
        guard try endTag(&handler) else { return false }
      } else {
        guard try startTag(&handler) else { return false }
      }
    }
    return open.isEmpty
  }

  // MARK: Text

  private mutating func text<Handler: SAXHandler>(_ handler: inout Handler) throws -> Bool {
    let start = offset
    let kind = skipPlainText()
    guard try tell(start..<offset, &handler) else { return false }
    switch kind {
    case .reference: return try reference(&handler)
    case .carriageReturn:
      // CRLF, and CR by itself, are one LF.
      offset &+= 1
      if offset < bytes.count, bytes[offset] == 0x0A { return true }
      line &+= 1
      return try tell([0x0A], &handler)
    case .forbidden: return false
    default: return true
    }
  }

  /// Goes on to the next byte that is not simply text; what kind it is, or `forbidden` when no text
  /// may have it there.
  private mutating func skipPlainText() -> PlainXML.Kind {
    while offset < bytes.count {
      let kind = kinds[Int(bytes[offset])]
      switch kind {
      case .plain: break
      case .lineEnd: line &+= 1
      case .bracket:
        // `]]>` may not stand in a text.
        if bytes[offset...].starts(with: "]]>".utf8) { return .forbidden }
      case .last:
        if !isCharacter(at: offset) { return .forbidden }
      case .open, .reference, .carriageReturn, .forbidden: return kind
      }
      offset &+= 1
    }
    return .plain
  }

  /// Whether the character of three bytes is neither U+FFFE nor U+FFFF.
  private func isCharacter(at place: Int) -> Bool {
    place &+ 2 < bytes.count && (bytes[place &+ 1] != 0xBF || bytes[place &+ 2] < 0xBE)
  }

  private mutating func tell<Handler: SAXHandler>(_ range: Range<Int>, _ handler: inout Handler)
    throws -> Bool
  {
    guard !range.isEmpty else { return true }
    textLength &+= range.count
    guard textLength <= limits.text else { return false }
    try handler.text(UnsafeBufferPointer(rebasing: bytes[range]).span)
    return true
  }

  private mutating func tell<Handler: SAXHandler>(_ text: [UInt8], _ handler: inout Handler) throws
    -> Bool
  {
    textLength &+= text.count
    guard textLength <= limits.text else { return false }
    try handler.text(text.span)
    return true
  }

  private mutating func reference<Handler: SAXHandler>(_ handler: inout Handler) throws -> Bool {
    scratch.removeAll(keepingCapacity: true)
    guard let end = PlainXML.appendReference(in: bytes, at: offset, to: &scratch) else {
      return false
    }
    offset = end
    return try tell(scratch, &handler)
  }

  // MARK: Tags

  private mutating func startTag<Handler: SAXHandler>(_ handler: inout Handler) throws -> Bool {
    let tagStart = offset
    guard let name = name(at: offset &+ 1) else { return false }
    offset = name.upperBound
    var attributes: [(name: String, value: String)] = []
    while true {
      let hasSpace = skipSpace()
      guard offset < bytes.count, offset &- tagStart <= limits.tag else { return false }
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        offset &+= 1
        open.append(name)
        guard open.count &+ outerDepth <= limits.depth else { return false }
        try handler.start(string(name), XMLAttributes(attributes), at: line)
        return true
      case UInt8(ascii: "/"):
        guard offset &+ 1 < bytes.count, bytes[offset &+ 1] == UInt8(ascii: ">"),
          open.count &+ outerDepth < limits.depth
        else { return false }
        offset &+= 2
        try handler.start(string(name), XMLAttributes(attributes), at: line)
        try handler.end(string(name), at: line)
        return true
      default:
        guard hasSpace, let attribute = attribute(),
          !attributes.contains(where: { $0.name == attribute.name })
        else { return false }
        attributes.append(attribute)
      }
    }
  }

  private mutating func endTag<Handler: SAXHandler>(_ handler: inout Handler) throws -> Bool {
    guard let name = name(at: offset &+ 2), let opened = open.popLast(),
      name.count == opened.count, bytes[name].elementsEqual(bytes[opened])
    else { return false }
    offset = name.upperBound
    _ = skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else { return false }
    offset &+= 1
    try handler.end(string(name), at: line)
    return true
  }

  private mutating func skipSpace() -> Bool {
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: break
      case 0x0A: line &+= 1
      default: return offset > start
      }
      offset &+= 1
    }
    return offset > start
  }

  private mutating func attribute() -> (name: String, value: String)? {
    guard let name = attributeName() else { return nil }
    _ = skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset &+= 1
    _ = skipSpace()
    guard offset < bytes.count, case let quote = bytes[offset],
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    offset &+= 1
    let start = offset
    while offset < bytes.count, bytes[offset] != quote {
      // White space other than the space is normalised, as a declaration may tell.
      switch kinds[Int(bytes[offset])] {
      case .plain where bytes[offset] != 0x09, .bracket: offset &+= 1
      case .reference: return valueWithReferences(name, from: start, upTo: quote)
      default: return nil
      }
    }
    guard offset < bytes.count else { return nil }
    offset &+= 1
    return (name, string(start..<offset &- 1))
  }

  private mutating func valueWithReferences(
    _ name: String, from start: Int, upTo quote: UInt8
  ) -> (name: String, value: String)? {
    var value = Array(bytes[start..<offset])
    while offset < bytes.count, bytes[offset] != quote {
      switch kinds[Int(bytes[offset])] {
      case .plain where bytes[offset] != 0x09, .bracket:
        value.append(bytes[offset])
        offset &+= 1
      case .reference:
        guard let end = PlainXML.appendReference(in: bytes, at: offset, to: &value) else {
          return nil
        }
        offset = end
      default: return nil
      }
    }
    guard offset < bytes.count else { return nil }
    offset &+= 1
    return (name, String(decoding: value, as: UTF8.self))
  }

  /// A name without prefix, or `xml:lang`, or `xml:space`.
  private mutating func attributeName() -> String? {
    guard let range = name(at: offset) else { return nil }
    let next = range.upperBound
    guard next < bytes.count, bytes[next] == UInt8(ascii: ":") else {
      offset = next
      let text = string(range)
      // It would change what the names mean.
      return text == "xmlns" ? nil : text
    }
    guard let local = name(at: next + 1) else { return nil }
    offset = local.upperBound
    let text = string(range.lowerBound..<local.upperBound)
    return text == "xml:lang" || text == "xml:space" ? text : nil
  }

  /// A name of ASCII letters, digits, hyphens, dots and underscores.
  private func name(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, PlainXML.isNamePart[Int(bytes[end])] { end &+= 1 }
    guard end > start, end &- start <= 64, bytes[start] >= 0x41 else { return nil }
    return start..<end
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
