/// Finds the segments of a part that may have the words of a query one after another.
///
/// The classes of each word are looked up once, and a byte for each class says which of the words it
/// may be: the one before the first space of the query ends a token, the one behind its last space
/// begins one, and those between are tokens of their own. A segment is then followed token by token
/// (Shift-And, Baeza-Yates & Gonnet 1992), without its text. All segments that have the query in
/// their text are found, and some more: marks between two tokens are not looked at.
struct PhraseSearch {
  /// A bit for each word has to fit into a byte, with one left over.
  static let mostWords = 7

  private let part: IndexPart
  private let words: [PieceSearch]
  /// For each class a bit for each word that it may be, or ``isWritten``.
  private var roles: [UInt8]
  /// The class is one of numbers, codes and so on: how it is written decides.
  private static let isWritten: UInt8 = 0x80
  /// A token without a search key, such as a space of no width, is passed over.
  private static let isNothing: UInt8 = 0xFF
  /// For each surface of such a class, its bits.
  private var writtenRoles: [UInt32: UInt8] = [:]

  /// - Parameter words: search keys of ASCII letters alone, in the order of the query, at most
  ///   ``mostWords``; more than one.
  init(_ words: [[UInt8]], in part: IndexPart) {
    self.part = part
    let last = words.count - 1
    self.words = words.enumerated().map { position, word in
      PieceSearch(
        word, in: part, isBegun: position > 0, isEnded: position < last)
    }
    roles = [UInt8](repeating: 0, count: part.classCount)
    let keyless = part.classesWithoutSearchKey
    for number in keyless {
      // A number or a code without any of the words is like any other token.
      roles[number] = part.isWritten(classNumber: number) ? 0 : Self.isNothing
    }
    for (position, word) in self.words.enumerated() {
      for number in word.classes { roles[number] |= 1 << UInt8(position) }
      for (number, surfaces) in word.forms {
        roles[number] = Self.isWritten
        for surface in surfaces { writtenRoles[surface, default: 0] |= 1 << UInt8(position) }
      }
    }
  }

  func insert(into units: inout UnitSet) {
    guard let rarest = words.min(by: { $0.cost < $1.cost }) else { return }
    var tokens: [UInt32] = []
    for number in rarest.classes + rarest.forms.map(\.number) {
      part.forEachSegment(ofClass: number) { id in
        let group = part.group(of: id)
        part.readSurfaces(of: id, in: group, into: &tokens)
        if has(tokens[..<Int(group.length)]) { units.insert(part.entry(id).unit) }
      }
    }
  }

  private func has(_ tokens: ArraySlice<UInt32>) -> Bool {
    let goal: UInt8 = 1 << UInt8(words.count - 1)
    /// A bit for each beginning of the query that ends at the token.
    var state: UInt8 = 0
    for surface in tokens {
      let role = roles[part.classNumber(ofSurface: surface)]
      switch role {
      case Self.isNothing: continue
      case Self.isWritten:
        // One code may hold several of the words.
        var next = state << 1 | 1
        let written = writtenRoles[surface, default: 0]
        state = 0
        for position in words.indices where next & written & 1 << UInt8(position) != 0 {
          state |= 1 << UInt8(position)
          next |= 2 << UInt8(position)
        }
      default: state = (state << 1 | 1) & role
      }
      if state & goal != 0 { return true }
    }
    return false
  }
}
