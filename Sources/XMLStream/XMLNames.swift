/// The names of elements and attributes as strings, each made once.
///
/// libxml2 keeps one copy of each name for as long as the parser lives, so that a name is known by
/// its address. Beyond some dozens, which no format of ours has, names are made anew each time.
struct XMLNames {
  private struct Entry {
    let prefix: UnsafePointer<CChar>?
    let name: UnsafePointer<CChar>
    let text: String
  }

  private static let limit = 48
  private var known: [Entry] = []

  /// The name as the document has it: with its prefix, if one is given.
  mutating func name(_ name: UnsafePointer<CChar>, prefix: UnsafePointer<CChar>? = nil) -> String {
    for entry in known where entry.name == name && entry.prefix == prefix { return entry.text }
    let local = String(cString: name)
    let text = prefix.map { String(cString: $0) + ":" + local } ?? local
    if known.count < Self.limit { known.append(Entry(prefix: prefix, name: name, text: text)) }
    return text
  }
}
