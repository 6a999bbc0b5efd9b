/// Nobody here knows a charset of that name.
public struct UnknownCharset: Error, Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(name: String) { self.name = name }

  public var description: String {
    let known = Charset.allCases.map(\.rawValue).joined(separator: ", ")
    return "no charset is called \"\(name)\"; the known ones are \(known)"
  }
}
