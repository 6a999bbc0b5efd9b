/// Tokens, signatures and postings of a part, in the order of its segments' numbers.
struct FrozenTokens {
  /// Surfaces, `tokenWidth` bytes each.
  private(set) var tokens: [UInt8]
  private(set) var signatures: [UInt64]
  private let tokenWidth: Int
  private let classOfSurface: [UInt32]
  private let classCount: Int
  /// For each token what its posting says: the rank, and whether the segment has it twice; or that
  /// it has no posting. Of a class that a segment has twice, one token stands for all.
  private var marks: [UInt8]
  /// Where the postings of each class begin, and the steps of ``unposted``; counts at first.
  private var postingStarts: [UInt32]
  private var stepStarts: [UInt32]

  private static let passedOver: UInt8 = 0xFF
  private static let unposted: UInt8 = 0xFE
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
    marks = [UInt8](repeating: Self.passedOver, count: total)
    postingStarts = [UInt32](repeating: 0, count: classCount + 1)
    stepStarts = [UInt32](repeating: 0, count: classCount + 1)
    // The last segment of each class without a posting.
    var lastIDs = [UInt32](repeating: 0, count: classCount)
    var place = 0
    for group in groups {
      let length = Int(group.length)
      let words = TokenSignature.width(length: length)
      var signature = Int(group.signatureStart)
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        let start = Int(builder.ends[Int(segmentOrder[id])]) - length
        write(builder.tokens, start, length, at: place, surfaceNumbers)
        mark(id, place, length, signature, words, &lastIDs)
        place += length
        signature += words
      }
    }
    for number in 0..<classCount {
      postingStarts[number + 1] += postingStarts[number]
      stepStarts[number + 1] += stepStarts[number]
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
  private mutating func mark(
    _ id: Int, _ start: Int, _ length: Int, _ signature: Int, _ words: Int,
    _ lastIDs: inout [UInt32]
  ) {
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
        let place = start &+ Int(truncatingIfNeeded: keys[last] & 0xFFFF_FFFF)
        if rank <= lastRank {
          marks[place] = UInt8(min(rank, 63)) | (run > 1 ? Self.twice : 0)
          postingStarts[Int(number) &+ 1] &+= 1
        } else {
          marks[place] = Self.unposted
          let step = UInt32(id) &- lastIDs[Int(number)]
          stepStarts[Int(number) &+ 1] &+= UInt32(Self.length(of: step))
          lastIDs[Int(number)] = UInt32(id)
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

  /// Bytes of a step, seven bits each.
  @inline(__always)
  private static func length(of step: UInt32) -> Int {
    step < 0x80 ? 1 : (UInt32.bitWidth &- step.leadingZeroBitCount &+ 6) / 7
  }

  /// What each class is found by, in the order of the segments.
  struct Lists {
    var postings: [UInt32]
    var postingStarts: [UInt32]
    /// For each class the segments that have it without a posting: the steps from one id to the next,
    /// seven bits a byte, the lowest first.
    var steps: [UInt8]
    var stepStarts: [UInt32]
  }

  func lists(_ groups: [LengthGroup]) -> Lists {
    var postings = [UInt32](repeating: 0, count: Int(postingStarts[classCount]))
    var steps = [UInt8](repeating: 0, count: Int(stepStarts[classCount]))
    var nextPostings = postingStarts
    var nextSteps = stepStarts
    var lastIDs = [UInt32](repeating: 0, count: classCount)
    var place = 0
    for group in groups {
      let length = Int(group.length)
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        for position in 0..<length {
          let mark = marks[place]
          place &+= 1
          guard mark != Self.passedOver else { continue }
          let number = Int(classNumber(at: place &- 1))
          if mark == Self.unposted {
            var rest = UInt32(id) &- lastIDs[number]
            lastIDs[number] = UInt32(id)
            var next = Int(nextSteps[number])
            while rest >= 0x80 {
              steps[next] = UInt8(truncatingIfNeeded: rest) | 0x80
              next &+= 1
              rest >>= 7
            }
            steps[next] = UInt8(rest)
            nextSteps[number] = UInt32(next &+ 1)
          } else {
            postings[Int(nextPostings[number])] = Posting.pack(
              id: id, position: mark & Self.twice == 0 ? position : 63, rank: Int(mark & 0x7F))
            nextPostings[number] &+= 1
          }
        }
      }
    }
    return Lists(
      postings: postings, postingStarts: postingStarts, steps: steps, stepStarts: stepStarts)
  }
}
