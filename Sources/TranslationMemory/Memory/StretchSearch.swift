/// Finds the longest stretches of a segment that texts of an index have, token for token.
///
/// Texts that have some neighbours of the segment are met, many neighbours first; these are read once,
/// and runs are counted for all places of the segment at the same time. Words are compared by their
/// match keys, numbers and codes by what they say.
struct StretchSearch {
  /// What begins at a token of the segment.
  struct Stretch {
    /// In tokens; of less than two nothing is known.
    var length = 0
    /// The lowest unit that has it, of those that were read.
    var unit: UInt32 = .max
    /// Some of those that have it.
    var examples: [UInt32] = []
  }

  private static let mostExamples = 64
  /// Where longer stretches are known, texts that have shorter ones alone are not read.
  private static let leastLengths = [8, 5, 3, 2]
  private static let examplesOfToken = 8
  /// A token that the segment has more often is followed from its first places alone, or a segment of
  /// one word again and again would take as long as its square.
  private static let mostPlaces = 64

  private let segment: SegmentTokens
  /// For each token a number, the same for equal ones.
  private var numbers: [Int] = []
  /// The places of each number, last first.
  private var places: [[Int]] = []
  private var stretches: [Stretch]
  /// The lengths of these, at hand.
  private var lengths: [Int]
  /// For each number some short texts that have the token.
  private var examplesOfNumber: [[UInt32]]

  /// - Parameter count: so many tokens of the segment are looked at.
  init(_ segment: SegmentTokens, first count: Int) {
    self.segment = segment
    stretches = [Stretch](repeating: Stretch(), count: count)
    lengths = [Int](repeating: 0, count: count)
    var known: [[UInt8]: Int] = [:]
    for (place, key) in segment.exactKeys(first: count).enumerated() {
      let number = known[key, default: places.count]
      known[key] = number
      if number == places.count { places.append([]) }
      if places[number].count < Self.mostPlaces { places[number].insert(place, at: 0) }
      numbers.append(number)
    }
    examplesOfNumber = [[UInt32]](repeating: [], count: places.count)
  }

  /// The longest stretch from each token on.
  var longest: [Stretch] {
    var longest = stretches
    // Without its first token a stretch is one, too.
    for place in longest.indices.dropFirst() where longest[place - 1].length > 2 {
      let before = longest[place - 1]
      if before.length - 1 > longest[place].length
        || before.length - 1 == longest[place].length && before.unit < longest[place].unit
      {
        longest[place] = before
        longest[place].length -= 1
      }
    }
    return longest
  }

  /// Units that have tokens of a stretch of the segment, the shortest texts first.
  func examples(of stretch: Range<Int>) -> [UInt32] {
    stretch.flatMap { examplesOfNumber[numbers[$0]] }
  }

  /// - Parameter isAdmitted: whether a text may be used.
  mutating func search(_ part: IndexPart, where isAdmitted: (StoredEntry) -> Bool) {
    guard part.count > 0 else { return }
    let surfaces = places.map { self.surfaces(of: $0[0], in: part) }
    let segments = surfaces.map { having($0, in: part) }
    for number in places.indices where examplesOfNumber[number].count < Self.examplesOfToken {
      for id in segments[number]?.first(Self.examplesOfToken) ?? [] where isAdmitted(part.entry(id))
      {
        examplesOfNumber[number].append(part.entry(id).unit)
      }
    }
    var numberOfSurface = [UInt16](repeating: 0, count: part.surfaceCount)
    for (number, ranges) in surfaces.enumerated() {
      for range in ranges {
        for surface in range { numberOfSurface[Int(surface)] = UInt16(number + 1) }
      }
    }
    var isRead = SegmentSet(count: part.count)
    // No stretch of this length or more is left to be found.
    var limit = Int.max
    for length in Self.leastLengths {
      var candidates = candidates(of: length, below: limit, segments, part)
      limit = length
      candidates.subtract(isRead)
      read(candidates, part, numberOfSurface, isAdmitted)
      isRead.formUnion(candidates)
    }
  }

  /// Segments that have all tokens of a stretch, wherever a longer one than is known may begin.
  private func candidates(
    of length: Int, below limit: Int, _ segments: [SegmentSet?], _ part: IndexPart
  ) -> SegmentSet {
    var candidates = SegmentSet(count: part.count)
    var isMet: Set<ArraySlice<Int>> = []
    var known = 0
    for start in numbers.indices where start + length <= numbers.count {
      known = max(known - 1, lengths[start])
      let stretch = numbers[start..<start + length]
      guard known < limit - 1, isMet.insert(stretch).inserted, let first = segments[stretch[start]]
      else { continue }
      var meeting = first
      var isEverywhere = true
      for number in stretch.dropFirst() {
        guard let next = segments[number] else {
          isEverywhere = false
          break
        }
        meeting.formIntersection(next)
      }
      if isEverywhere { candidates.formUnion(meeting) }
    }
    return candidates
  }

  /// The surfaces of a part that are equal to a token.
  private func surfaces(of place: Int, in part: IndexPart) -> [Range<UInt32>] {
    let token = segment.tokens[place]
    let key = segment.classKey(of: token)
    guard let number = key.withUnsafeBytes({ part.classNumber(ofKey: $0) }) else { return [] }
    let all = part.surfaces(ofClass: number)
    guard token.kind.isClass else { return [all] }
    return segment.bytes[token.form].withUnsafeBytes { form in
      all.filter { part.form(ofSurface: $0).hasSameBytes(as: form) }.map { $0..<$0 + 1 }
    }
  }

  /// The segments that have one of some surfaces; more when these are not all of their class.
  private func having(_ surfaces: [Range<UInt32>], in part: IndexPart) -> SegmentSet? {
    guard let first = surfaces.first else { return nil }
    var segments = SegmentSet(count: part.count)
    part.forEachSegment(ofClass: part.classNumber(ofSurface: first.lowerBound)) {
      segments.insert($0)
    }
    return segments
  }

  private mutating func read(
    _ candidates: SegmentSet, _ part: IndexPart, _ numberOfSurface: [UInt16],
    _ isAdmitted: (StoredEntry) -> Bool
  ) {
    // For each place the run that ends there at the token before, and where that token stands.
    var runs = [(length: Int, end: Int)](repeating: (0, -1), count: numbers.count)
    var group = 0
    candidates.forEach { id in
      while group < part.groups.count - 1,
        id >= Int(part.groups[group].firstID + part.groups[group].count)
      {
        group += 1
      }
      let tokens = part.places(of: id, in: part.groups[group])
      for token in tokens {
        let number = Int(numberOfSurface[part.surface(atPlace: token)])
        guard number > 0 else { continue }
        // The last place first: it goes on from the one before it.
        for place in places[number - 1] {
          var length = 1
          // The token before may be the last one of another text.
          if place > 0, token > tokens.lowerBound, runs[place - 1].end == token - 1 {
            length += runs[place - 1].length
          }
          runs[place] = (length, token)
          if length > 1 { take(place + 1 - length, length, part.entry(id), isAdmitted) }
        }
      }
    }
  }

  private mutating func take(
    _ start: Int, _ length: Int, _ entry: StoredEntry, _ isAdmitted: (StoredEntry) -> Bool
  ) {
    guard length >= lengths[start] else { return }
    let isLonger = length > lengths[start]
    guard
      isLonger || entry.unit < stretches[start].unit
        || stretches[start].examples.count < Self.mostExamples, isAdmitted(entry)
    else { return }
    if isLonger {
      stretches[start] = Stretch(length: length)
      lengths[start] = length
    }
    stretches[start].unit = min(stretches[start].unit, entry.unit)
    if stretches[start].examples.count < Self.mostExamples {
      stretches[start].examples.append(entry.unit)
    }
  }
}

extension SegmentTokens {
  /// What a token of a stretch is compared by: a number or a code by what it says.
  func exactKeys(first count: Int) -> [[UInt8]] {
    tokens.prefix(count).map { token in
      let key = classKey(of: token)
      return token.kind.isClass ? key + Array(bytes[token.form]) : key
    }
  }

  func classKey(of token: MatchToken) -> [UInt8] {
    var key: [UInt8] = []
    bytes[token.form].withUnsafeBufferPointer {
      ClassKey.append(kind: token.kind, form: $0, to: &key)
    }
    return key
  }
}
