/// Which keys lie beside each other on a QWERTY keyboard.
enum Keyboard {
  private static let rows: [(letters: String, indent: Double)] = [
    ("qwertyuiop", 0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75),
  ]

  /// For each letter from a to z, a bit for each neighbour.
  private static let neighbours: [UInt32] = {
    var places: [(row: Int, column: Double)] = Array(repeating: (0, 0), count: 26)
    for (row, (letters, indent)) in rows.enumerated() {
      for (column, letter) in letters.utf8.enumerated() {
        places[Int(letter - UInt8(ascii: "a"))] = (row, Double(column) + indent)
      }
    }
    return places.map { place in
      places.indices.reduce(0) { mask, other in
        let isNear =
          abs(places[other].row - place.row) <= 1 && abs(places[other].column - place.column) <= 1
        return isNear ? mask | 1 << UInt32(other) : mask
      }
    }
  }()

  /// Whether two letters, in small ones, lie beside each other or are one.
  static func areNeighbours(_ first: UInt16, _ second: UInt16) -> Bool {
    let (first, second) = (Int(first) - 97, Int(second) - 97)
    guard (0..<26).contains(first), (0..<26).contains(second) else { return false }
    return neighbours[first] >> UInt32(second) & 1 != 0
  }
}
