/// Finds the longest stretches of a segment that texts of an index have, token for token.
///
/// For each two neighbours in the segment the texts that have both are met; these are read once, and
/// runs are counted for all places of the segment at the same time. Words are compared by their match
/// keys, numbers and codes by what they say.
struct StretchSearch {
  /// What begins at a token of the segment.
  struct Stretch {
    /// In tokens; of less than two nothing is known.
    var length = 0
    /// The lowest unit that has it.
    var unit: UInt32 = .max
    /// Some more of those that have it.
    var examples: [UInt32] = []
  }

  private static let mostExamples = 64

  private let segment: SegmentTokens
  /// For each token a number, the same for equal ones.
  private var numbers: [Int] = []
  /// The places of each number, last first.
  private var places: [[Int]] = []
  private var stretches: [Stretch]

  /// - Parameter count: so many tokens of the segment are looked at.
  init(_ segment: SegmentTokens, first count: Int) {
    self.segment = segment
    stretches = [Stretch](repeating: Stretch(), count: count)
    var known: [[UInt8]: Int] = [:]
    for (place, key) in segment.exactKeys(first: count).enumerated() {
      let number = known[key, default: places.count]
      known[key] = number
      if number == places.count { places.append([]) }
      places[number].insert(place, at: 0)
      numbers.append(number)
    }
  }

  /// The longest stretch from each token on.
  var longest: [Stretch] {
    var longest = stretches
    // Without its first token a stretch is one, too.
    for place in longest.indices.dropFirst() {
      let before = longest[place - 1]
      let isLonger = before.length - 1 > longest[place].length
      if isLonger
        || before.length > 1 && before.length - 1 == longest[place].length
          && before.unit < longest[place].unit
      {
        longest[place] = before
        longest[place].length -= 1
      }
    }
    return longest
  }

  /// - Parameter isAdmitted: whether a text may be used.
  mutating func search(_ part: IndexPart, where isAdmitted: (StoredEntry) -> Bool) {
    guard part.count > 0 else { return }
    let surfaces = places.map { self.surfaces(of: $0[0], in: part) }
    let segments = surfaces.map { having($0, in: part) }
    var candidates = SegmentSet(count: part.count)
    var isMet: Set<[Int]> = []
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      guard let first = segments[left], let second = segments[right],
        isMet.insert([left, right]).inserted
      else { continue }
      candidates.formUnion(ofBoth: first, second)
    }
    var numberOfSurface = [UInt16](repeating: 0, count: part.surfaceCount)
    for (number, ranges) in surfaces.enumerated() {
      for range in ranges {
        for surface in range { numberOfSurface[Int(surface)] = UInt16(number + 1) }
      }
    }
    read(candidates, part, numberOfSurface, isAdmitted)
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
    let known = stretches[start]
    guard
      length > known.length
        || length == known.length
          && (entry.unit < known.unit || known.examples.count < Self.mostExamples),
      isAdmitted(entry)
    else { return }
    if length > known.length { stretches[start] = Stretch(length: length) }
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
