/// Tokens, signatures and postings of a part, in the order of its segments' numbers.
struct FrozenTokens {
  /// Surfaces, `tokenWidth` bytes each.
  private(set) var tokens: [UInt8]
  private(set) var signatures: [UInt64]
  private let tokenWidth: Int
  private let classOfSurface: [UInt32]
  private let classCount: Int
  /// For each token what its posting says: none, or the rank, and whether the segment has it twice.
  private var marks: [UInt8]

  private static let none: UInt8 = 0xFF
  private static let twice: UInt8 = 0x80

  /// - Parameter surfaceNumbers: new numbers of the builder's surfaces.
  /// - Parameter classOfSurface: in new numbers, both.
  init(
    _ builder: PartBuilder, groups: [LengthGroup], segmentOrder: [UInt32],
    surfaceNumbers: [UInt32], classOfSurface: [UInt32], classCount: Int, tokenWidth: Int,
    signatureWords: Int
  ) {
    self.tokenWidth = tokenWidth
    self.classOfSurface = classOfSurface
    self.classCount = classCount
    let total = builder.tokens.count
    // Four bytes are loaded for a token of any width.
    tokens = [UInt8](repeating: 0, count: total * tokenWidth + 4)
    signatures = [UInt64](repeating: 0, count: signatureWords)
    marks = [UInt8](repeating: Self.none, count: total)
    var place = 0
    for group in groups {
      let length = Int(group.length)
      let words = TokenSignature.width(length: length)
      var signature = Int(group.signatureStart)
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        let start = Int(builder.ends[Int(segmentOrder[id])]) - length
        write(builder.tokens, start, length, at: place, surfaceNumbers)
        mark(place, length, signature, words)
        place += length
        signature += words
      }
    }
  }

  private mutating func write(
    _ source: [UInt32], _ start: Int, _ length: Int, at place: Int, _ surfaceNumbers: [UInt32]
  ) {
    tokens.withUnsafeMutableBytes { output in
      for offset in 0..<length {
        let number = surfaceNumbers[Int(source[start &+ offset])]
        let target = (place &+ offset) &* tokenWidth
        output[target] = UInt8(truncatingIfNeeded: number)
        output[target &+ 1] = UInt8(truncatingIfNeeded: number >> 8)
        if tokenWidth > 2 { output[target &+ 2] = UInt8(truncatingIfNeeded: number >> 16) }
        if tokenWidth > 3 { output[target &+ 3] = UInt8(truncatingIfNeeded: number >> 24) }
      }
    }
  }

  @inline(__always)
  private func classNumber(at place: Int) -> UInt32 {
    let surface = tokens.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: place &* tokenWidth, as: UInt32.self)
    }
    return classOfSurface[Int(surface & PartImage.tokenMask(width: tokenWidth))]
  }

  /// Fills in the signature of a segment, and which of its tokens get a posting: the first of each
  /// class that is rare enough to be the rarest one that a similar segment shares.
  private mutating func mark(_ start: Int, _ length: Int, _ signature: Int, _ words: Int) {
    let lastRank =
      length - SimilarityThreshold(rate: PartAssembly.leastThreshold).overlap(longer: length)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: length) { keys in
      // The class above, the position below: sorted, rare classes come last.
      for offset in 0..<length {
        keys[offset] = UInt64(classNumber(at: start &+ offset)) << 32 | UInt64(offset)
      }
      Self.sort(keys)
      var rank = 0
      while rank < length {
        let last = length &- 1 &- rank
        let number = UInt32(truncatingIfNeeded: keys[last] >> 32)
        var run = 1
        while run <= last, UInt32(truncatingIfNeeded: keys[last &- run] >> 32) == number {
          run &+= 1
        }
        for occurrence in 0..<run {
          let bit = TokenSignature.bit(class: number, occurrence: occurrence, width: words)
          signatures[signature &+ bit >> 6] |= 1 << UInt64(bit & 63)
        }
        if rank <= lastRank {
          marks[start &+ Int(truncatingIfNeeded: keys[last] & 0xFFFF_FFFF)] =
            UInt8(min(rank, 63)) | (run > 1 ? Self.twice : 0)
        }
        rank &+= run
      }
    }
  }

  /// Insertion sort for the lengths that segments have; the library's for the rest.
  private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>) {
    if keys.count > 48 {
      var keys = keys
      return keys.sort()
    }
    var place = 1
    while place < keys.count {
      let key = keys[place]
      var hole = place
      while hole > 0, keys[hole &- 1] > key {
        keys[hole] = keys[hole &- 1]
        hole &-= 1
      }
      keys[hole] = key
      place &+= 1
    }
  }

  /// Postings by class, in the order of the segments; and where those of each class begin.
  func postings(_ groups: [LengthGroup]) -> (starts: [UInt32], postings: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: classCount + 1)
    for place in 0..<marks.count where marks[place] != Self.none {
      starts[Int(classNumber(at: place)) + 1] &+= 1
    }
    for number in 0..<classCount { starts[number + 1] += starts[number] }
    var next = starts
    var postings = [UInt32](repeating: 0, count: Int(starts[classCount]))
    var place = 0
    for group in groups {
      let length = Int(group.length)
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        for position in 0..<length {
          let mark = marks[place]
          if mark != Self.none {
            let number = Int(classNumber(at: place))
            postings[Int(next[number])] = Posting.pack(
              id: id, position: mark & Self.twice == 0 ? position : 63, rank: Int(mark & 0x7F))
            next[number] &+= 1
          }
          place &+= 1
        }
      }
    }
    return (starts, postings)
  }

  /// For each class the segments that have it without a posting: the steps from one id to the next,
  /// seven bits a byte, the lowest first. And where those of each class begin.
  func unposted(_ groups: [LengthGroup]) -> (starts: [UInt32], steps: [UInt8]) {
    var starts = [UInt32](repeating: 0, count: classCount + 1)
    forEachUnposted(groups) { number, step in
      starts[number + 1] &+= UInt32(max(1, (Int.bitWidth - step.leadingZeroBitCount + 6) / 7))
    }
    for number in 0..<classCount { starts[number + 1] += starts[number] }
    var next = starts
    var steps = [UInt8](repeating: 0, count: Int(starts[classCount]))
    forEachUnposted(groups) { number, step in
      var rest = step
      while rest >= 0x80 {
        steps[Int(next[number])] = UInt8(truncatingIfNeeded: rest) | 0x80
        next[number] &+= 1
        rest >>= 7
      }
      steps[Int(next[number])] = UInt8(rest)
      next[number] &+= 1
    }
    return (starts, steps)
  }

  private func forEachUnposted(
    _ groups: [LengthGroup], _ body: (_ number: Int, _ step: Int) -> Void
  ) {
    // The last segment of each class; a segment that has it again is passed over.
    var last = [Int32](repeating: 0, count: classCount)
    var hasFirst = [Bool](repeating: false, count: classCount)
    var place = 0
    for group in groups {
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        for _ in 0..<Int(group.length) {
          if marks[place] == Self.none {
            let number = Int(classNumber(at: place))
            if !hasFirst[number] || Int(last[number]) != id {
              body(number, id - Int(last[number]))
              last[number] = Int32(id)
              hasFirst[number] = true
            }
          }
          place &+= 1
        }
      }
    }
  }
}
