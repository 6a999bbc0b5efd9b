/// A document that is not XML as we accept it: the line, and what is wrong there.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    /// libxml2's own words.
    case malformed(String)
    /// There is no element at all.
    case empty
    /// The document ends before its root element does.
    case truncated
    /// Something stands behind the end of the root element.
    case trailing
    /// An entity that the document declares or expects from elsewhere.
    case entity(String)
    /// More than ``SAXLimits/depth`` elements inside each other.
    case tooDeep(Int)
    /// libxml2 stops at ten million bytes in one text or attribute.
    case tooLong
    case outOfMemory
    /// A reader's complaint about what the XML says.
    case content(String)
  }

  /// Counted from 1; 0 when there is no line to name.
  public let line: Int
  public let problem: Problem

  public init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  public var description: String { line > 0 ? "line \(line): \(reason)" : reason }

  /// What is wrong, without the place.
  public var reason: String {
    switch problem {
    case .malformed(let reason): "not well-formed XML: \(reason)"
    case .empty: "no XML in it"
    case .truncated: "the document breaks off; get a complete copy"
    case .trailing: "something stands behind the end of the document; take it away"
    case .entity(let name):
      "the entity &\(name); is not one of XML's five; write the character itself"
    case .tooDeep(let limit): "more than \(limit) elements inside each other; refused"
    case .tooLong: "a text of more than 10,000,000 bytes or a tag of more than 128 KiB; split it"
    case .outOfMemory: "not enough memory to parse"
    case .content(let reason): reason
    }
  }
}
