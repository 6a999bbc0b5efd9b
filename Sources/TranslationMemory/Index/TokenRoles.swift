/// Which words of a query each token of a part may be.
struct TokenRoles {
  private let part: IndexPart
  private let goal: UInt32
  private let count: Int
  /// For each class a bit for each word, or ``isWritten``.
  private var ofClass: [UInt32]
  /// How it is written decides, for the classes of numbers, codes and so on.
  private static let isWritten: UInt32 = 1 << 31
  /// A token without a search key, such as a space of no width, is passed over.
  private static let isNothing: UInt32 = .max
  /// For each surface of such a class its bits, where it has any.
  private var ofSurface: [UInt32: UInt32] = [:]

  /// - Parameter words: for each word of the query its classes, and its surfaces where the class does
  ///   not tell; at most ``SoughtWords/mostWords``.
  init(_ part: IndexPart, _ words: [(classes: [Int], surfaces: [Range<UInt32>])]) {
    self.part = part
    count = words.count
    goal = (1 << UInt32(words.count)) - 1
    ofClass = [UInt32](repeating: 0, count: part.classCount)
    for place in part.searchKeys.empty {
      let number = Int(part.searchKeyClasses[place])
      // A number or a code without any of the words is like any other token.
      if !part.isWritten(classNumber: number) { ofClass[number] = Self.isNothing }
    }
    for (position, word) in words.enumerated() {
      for number in word.classes { ofClass[number] |= 1 << UInt32(position) }
      for surfaces in word.surfaces {
        ofClass[part.classNumber(ofSurface: surfaces.lowerBound)] = Self.isWritten
        for surface in surfaces { ofSurface[surface, default: 0] |= 1 << UInt32(position) }
      }
    }
  }

  /// Whether tokens one after another may be the words in their order.
  func areInOrder(_ tokens: ArraySlice<UInt32>) -> Bool {
    let last: UInt32 = 1 << UInt32(count - 1)
    /// A bit for each beginning of the query that ends at the token.
    var state: UInt32 = 0
    for surface in tokens {
      let role = ofClass[part.classNumber(ofSurface: surface)]
      switch role {
      case Self.isNothing: continue
      case Self.isWritten:
        // One code may hold several of the words.
        var next = state << 1 | 1
        let written = ofSurface[surface, default: 0]
        state = 0
        for position in 0..<count where next & written & 1 << UInt32(position) != 0 {
          state |= 1 << UInt32(position)
          next |= 2 << UInt32(position)
        }
      default: state = (state << 1 | 1) & role
      }
      if state & last != 0 { return true }
    }
    return false
  }

  /// Whether the tokens may be all of the words, in whatever order.
  func areIn(_ tokens: ArraySlice<UInt32>) -> Bool {
    var found: UInt32 = 0
    for surface in tokens {
      switch ofClass[part.classNumber(ofSurface: surface)] {
      case Self.isNothing: continue
      case Self.isWritten: found |= ofSurface[surface, default: 0]
      case let role: found |= role
      }
      if found == goal { return true }
    }
    return false
  }
}
