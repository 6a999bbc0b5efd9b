import CLibXML2
import Glibc

/// The attributes of one element, under the names that the document uses (`xml:lang`, `srclang`).
///
/// Values are made when they are asked for. They stand in the parser's memory, which is why a
/// handler can look at them but not keep them.
public struct XMLAttributes: ~Copyable {
  private let list: UnsafeBufferPointer<cxml_attribute>

  init(_ list: UnsafeBufferPointer<cxml_attribute>) { self.list = list }

  public var isEmpty: Bool { list.isEmpty }

  /// The value under `name`; nil when it isn't there. O(attributes).
  public subscript(name: StaticString) -> String? {
    for attribute in list where Self.isNamed(attribute, name) { return Self.value(of: attribute) }
    return nil
  }

  /// Whether nothing else than `name` is there.
  public func areOnly(_ name: StaticString) -> Bool {
    list.allSatisfy { Self.isNamed($0, name) }
  }

  private static func isNamed(_ attribute: cxml_attribute, _ name: StaticString) -> Bool {
    var rest = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    if let prefix = attribute.prefix {
      let length = strlen(prefix)
      guard strncmp(rest, prefix, length) == 0, rest[length] == CChar(UInt8(ascii: ":")) else {
        return false
      }
      rest += length + 1
    }
    guard let local = attribute.name, local[0] == rest[0] else { return false }
    return strcmp(local, rest) == 0
  }

  /// libxml2 hands over an ampersand in an attribute as `&#38;` as long as it is not to expand
  /// entities; every other reference is resolved by then.
  private static func value(of attribute: cxml_attribute) -> String {
    let value = UnsafeRawBufferPointer(start: attribute.value, count: Int(attribute.value_length))
    guard let start = value.baseAddress, memchr(start, 0x26, value.count) != nil else {
      return String(decoding: value, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var rest = value[...]
    while let byte = rest.first {
      bytes.append(byte)
      rest = rest.dropFirst(byte == UInt8(ascii: "&") && rest.starts(with: "&#38;".utf8) ? 5 : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
