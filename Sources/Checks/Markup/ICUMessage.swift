/// The arguments of an ICU message that chooses among texts: `{n, plural, one {…} other {…}}`.
struct ICUMessage {
  /// The names of all arguments, at any depth.
  let arguments: Set<String>

  /// Nil for a text that chooses nothing, or whose braces don't pair. O(n).
  init?(_ text: String) {
    guard
      text.contains(", plural,") || text.contains(", select,") || text.contains(", selectordinal,")
    else { return nil }
    let bytes = Array(text.utf8)
    var arguments = Set<String>()
    // For each open brace, whether it begins an argument, not a text to choose.
    var open: [Bool] = []
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"):
        let isArgument = open.last != true
        open.append(isArgument)
        if isArgument {
          let name = bytes[(offset + 1)...].prefix {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{")
          }
          arguments.insert(
            String(decoding: name.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
        }
      case UInt8(ascii: "}"): if open.popLast() == nil { return nil }
      default: break
      }
      offset += 1
    }
    guard open.isEmpty else { return nil }
    self.arguments = arguments
  }

  /// For a reader.
  var names: String { arguments.sorted().map { "{\($0)}" }.joined(separator: ", ") }
}
