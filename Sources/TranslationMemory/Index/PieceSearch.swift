/// Finds the segments of a part with a token that contains a piece of a query.
struct PieceSearch {
  private let part: IndexPart
  /// The classes of words whose search key has the piece.
  private(set) var classes: [Int] = []
  /// Numbers, codes and so on are all of one class: here, the ones that are written with the piece.
  private(set) var forms: [(number: Int, surfaces: Set<UInt32>)] = []

  /// - Parameter isBegun: whether the key of a word must begin with the piece.
  /// - Parameter isEnded: whether it must end with it.
  init(
    _ piece: [UInt8], in part: IndexPart, isBegun: Bool = false, isEnded: Bool = false
  ) {
    self.part = part
    let keys = part.searchKeys
    var start = 0
    // There is a space behind each key: no piece lies across two.
    let space = UInt8(ascii: " ")
    let wanted = isEnded ? piece + [space] : piece
    while let place = keys.firstPlace(of: wanted, from: start) {
      if isBegun, place > 0, keys[place - 1] != space {
        start = place + 1
        continue
      }
      let number = part.classNumber(atSearchKey: place)
      classes.append(number)
      start = part.searchKeyEnd(of: number)
    }
    // No number is written with letters.
    let isDigits = piece.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    for kind in MatchToken.Kind.allCases
    where kind.isClass && (isDigits || kind != .number && kind != .date) {
      let key: [UInt8] = [0x01, kind.rawValue]
      guard let number = key.withUnsafeBytes({ part.classNumber(ofKey: $0) }) else { continue }
      var surfaces: Set<UInt32> = []
      for surface in part.surfaces(ofClass: number) {
        guard let form = Surface(part.surface(surface))?.form else { continue }
        if Self.mayContain(piece, UnsafeRawBufferPointer(rebasing: form)) {
          surfaces.insert(UInt32(surface))
        }
      }
      if !surfaces.isEmpty { forms.append((number, surfaces)) }
    }
  }

  /// Whether the search key of a form may have the piece. The keys of a thousand codes would take
  /// longer: for ASCII they differ from the form in case, and in *y* that became *i*.
  private static func mayContain(_ piece: [UInt8], _ form: UnsafeRawBufferPointer) -> Bool {
    guard form.allSatisfy({ $0 < 0x80 }) else { return true }
    func folded(_ byte: UInt8) -> UInt8 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return lower == UInt8(ascii: "y") ? UInt8(ascii: "i") : lower
    }
    let first = folded(piece[0])
    var start = 0
    while start <= form.count - piece.count {
      if folded(form[start]) == first {
        var length = 1
        while length < piece.count, folded(form[start + length]) == folded(piece[length]) {
          length += 1
        }
        if length == piece.count { return true }
      }
      start += 1
    }
    return false
  }

  /// How many places there are to look at, at most.
  var cost: Int {
    (classes + forms.map(\.number)).reduce(0) { $0 + part.segmentCount(ofClass: $1) }
  }

  func insert(into units: inout UnitSet) {
    for number in classes {
      part.forEachSegment(ofClass: number) { units.insert(part.entry($0).unit) }
    }
    var tokens: [UInt32] = []
    for (number, surfaces) in forms {
      part.forEachSegment(ofClass: number) { id in
        let group = part.group(of: id)
        part.readSurfaces(of: id, in: group, into: &tokens)
        if tokens[..<Int(group.length)].contains(where: surfaces.contains) {
          units.insert(part.entry(id).unit)
        }
      }
    }
  }
}
