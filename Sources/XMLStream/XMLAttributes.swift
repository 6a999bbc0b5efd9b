/// The attributes of one element, in document order, under the names that the document uses
/// (`xml:lang`, `srclang`).
public struct XMLAttributes: Sendable {
  private let list: [(name: String, value: String)]

  init(_ list: [(name: String, value: String)]) { self.list = list }

  public var isEmpty: Bool { list.isEmpty }
  public var count: Int { list.count }

  /// The value under `name`; nil when it isn't there. O(attributes).
  public subscript(name: String) -> String? {
    list.first { $0.name == name }?.value
  }
}
