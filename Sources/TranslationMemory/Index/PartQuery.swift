/// A query in the numbers of one part.
struct PartQuery {
  /// A class of the query.
  struct Term {
    let number: UInt32
    /// How many tokens of the query are rarer: unknown ones are, too.
    let rank: Int
    /// Where it stands; nil when it stands there twice.
    let position: Int?
  }

  let count: Int
  /// The classes that the part knows, the rarest first.
  let terms: [Term]
  /// How many tokens the part does not know.
  let unknown: Int
  /// For each token, a number of its class from 1 on; 0 when the part does not know it.
  let slots: [Int]
  /// The class of each slot from 1 on.
  let classOfSlot: [UInt32]
  /// The signature of the query, for each width.
  private let signatures: [[UInt64]]

  func signature(width: Int) -> [UInt64] { signatures[width.trailingZeroBitCount] }

  init(_ query: FuzzyQuery, in part: IndexPart) {
    self.init(
      numbers: query.keys.map { key in
        key.withUnsafeBytes { part.classNumber(ofKey: $0) }
      })
  }

  /// - Parameter numbers: the class of each token; the higher, the rarer.
  init(numbers: [Int?]) {
    count = numbers.count
    unknown = numbers.count { $0 == nil }
    let known = numbers.enumerated().compactMap { position, number in
      number.map { (number: UInt32($0), position: position) }
    }.sorted { $0.number != $1.number ? $0.number > $1.number : $0.position < $1.position }
    var terms: [Term] = []
    var slots = [Int](repeating: 0, count: numbers.count)
    var signatures = TokenSignature.widths.map { [UInt64](repeating: 0, count: $0) }
    var start = 0
    while start < known.count {
      let number = known[start].number
      var end = start
      while end < known.count, known[end].number == number {
        slots[known[end].position] = terms.count + 1
        for (place, width) in TokenSignature.widths.enumerated() {
          let bit = TokenSignature.bit(class: number, occurrence: end - start, width: width)
          signatures[place][bit >> 6] |= 1 << UInt64(bit & 63)
        }
        end += 1
      }
      terms.append(
        Term(
          number: number, rank: unknown + start,
          position: end == start + 1 ? known[start].position : nil))
      start = end
    }
    self.terms = terms
    self.slots = slots
    self.signatures = signatures
    classOfSlot = terms.map(\.number)
  }
}
