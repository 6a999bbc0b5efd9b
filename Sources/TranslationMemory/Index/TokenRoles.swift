/// Which words of a query each token of a part may be.
struct TokenRoles {
  private let part: IndexPart
  private let count: Int
  private let isInOrder: Bool
  /// For each surface a bit for each word.
  private var roles: [UInt16]
  /// A number or a code may hold several of the words.
  private static let isWritten: UInt16 = 1 << 15
  /// A token without a search key, such as a space of no width, is passed over.
  private static let isNothing: UInt16 = .max

  /// - Parameter words: for each word of the query the surfaces that may be it, of words and of what is
  ///   compared by its kind; at most ``SoughtWords/mostWords``.
  /// - Parameter isInOrder: whether the words have to stand one after another.
  init(
    _ part: IndexPart, _ words: [(words: [Range<UInt32>], written: [Range<UInt32>])],
    isInOrder: Bool
  ) {
    self.part = part
    self.isInOrder = isInOrder
    count = words.count
    roles = [UInt16](repeating: 0, count: part.surfaceCount)
    for place in part.searchKeys.empty {
      let number = Int(part.searchKeyClasses[place])
      // A number or a code without any of the words is like any other token.
      guard !part.isWritten(classNumber: number) else { continue }
      for surface in part.surfaces(ofClass: number) { roles[Int(surface)] = Self.isNothing }
    }
    for (position, word) in words.enumerated() {
      for surfaces in word.words {
        for surface in surfaces { roles[Int(surface)] |= 1 << UInt16(position) }
      }
      for surfaces in word.written {
        for surface in surfaces { roles[Int(surface)] |= 1 << UInt16(position) | Self.isWritten }
      }
    }
  }

  /// Those of some segments, in ascending order, in which the tokens may be the words.
  func forEach(of ids: [UInt32], _ body: (Int) -> Void) {
    roles.withUnsafeBufferPointer { roles in
      var groups = (near: 0, far: 0)
      var ahead = 0
      for (place, id) in ids.enumerated() {
        // Memory takes longer to answer than a segment takes to be read: it is asked early.
        if place &+ Self.lead < ids.count {
          let far = Int(ids[place &+ Self.lead])
          advance(&groups.far, to: far)
          ahead &+= part.surface(
            atPlace: part.places(of: far, in: part.groups[groups.far]).lowerBound)
        }
        advance(&groups.near, to: Int(id))
        let tokens = part.places(of: Int(id), in: part.groups[groups.near])
        if isInOrder ? areInOrder(tokens, roles) : areIn(tokens, roles) { body(Int(id)) }
      }
      withExtendedLifetime(ahead) {}
    }
  }

  private static let lead = 8

  @inline(__always)
  private func advance(_ group: inout Int, to id: Int) {
    while group < part.groups.count - 1,
      id >= Int(part.groups[group].firstID + part.groups[group].count)
    {
      group += 1
    }
  }

  @inline(__always)
  private func areInOrder(_ tokens: Range<Int>, _ roles: UnsafeBufferPointer<UInt16>) -> Bool {
    let last: UInt16 = 1 << UInt16(count &- 1)
    /// A bit for each beginning of the query that ends at the token.
    var state: UInt16 = 0
    for place in tokens {
      let role = roles[part.surface(atPlace: place)]
      if role < Self.isWritten {
        state = (state << 1 | 1) & role
      } else if role != Self.isNothing {
        state = Self.state(state, written: role, count)
      }
      if state & last != 0 { return true }
    }
    return false
  }

  private static func state(_ state: UInt16, written: UInt16, _ count: Int) -> UInt16 {
    var next = state << 1 | 1
    var result: UInt16 = 0
    for position in 0..<count where next & written & 1 << UInt16(position) != 0 {
      result |= 1 << UInt16(position)
      next |= 2 << UInt16(position)
    }
    return result
  }

  @inline(__always)
  private func areIn(_ tokens: Range<Int>, _ roles: UnsafeBufferPointer<UInt16>) -> Bool {
    let goal: UInt16 = (1 << UInt16(count)) - 1
    var found: UInt16 = 0
    for place in tokens {
      let role = roles[part.surface(atPlace: place)]
      if role != Self.isNothing { found |= role }
      if found & goal == goal { return true }
    }
    return false
  }
}
