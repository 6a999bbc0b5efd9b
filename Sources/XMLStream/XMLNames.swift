/// The names of elements as strings, each made once.
///
/// libxml2 keeps one copy of each name for as long as the parser lives, so that a name is known by
/// its address. Beyond some dozens, which no format of ours has, names are made anew each time.
struct XMLNames {
  private struct Entry {
    let name: UnsafePointer<CChar>
    let text: String
  }

  private static let limit = 48
  private var known: [Entry] = []

  mutating func name(_ name: UnsafePointer<CChar>) -> String {
    for entry in known where entry.name == name { return entry.text }
    let text = String(cString: name)
    if known.count < Self.limit { known.append(Entry(name: name, text: text)) }
    return text
  }
}
