/// How alike two segments are, in whole percent.
///
/// With *n* and *m* tokens and a token edit distance *d* (Levenshtein, unit costs), the rate is
/// `100 * (max(n, m) - d) / max(n, m)`, rounded down. It is at most 94 when a token differs, so that
/// 95 to 100 is left to segments of the same tokens: 100 for the same text, less a point or more for
/// each way in which the forms of tokens differ that correspond to each other
/// (``FormDifference``), but never less than 95. Below, the same points are taken off too.
///
/// Which tokens correspond is told by the one alignment of ``TokenAlignment``. Segments of more than
/// 4,096 tokens have the same tokens or are not alike at all.
public struct MatchScoring: Hashable, Sendable {
  /// What each way to differ costs, 1 to 5 points.
  public struct Points: Hashable, Sendable {
    public var number = 1
    public var code = 1
    public var letterCase = 1
    public var punctuation = 1
    public var toneStyle = 1

    public init() {}

    func sum(_ differences: FormDifference) -> Int {
      var sum = 0
      if differences.contains(.number) { sum += number }
      if differences.contains(.code) { sum += code }
      if differences.contains(.letterCase) { sum += letterCase }
      if differences.contains(.punctuation) { sum += punctuation }
      if differences.contains(.toneStyle) { sum += toneStyle }
      return sum
    }
  }

  public let points: Points

  /// - Precondition: all points are in `1...5`.
  public init(points: Points = Points()) {
    for cost in [
      points.number, points.code, points.letterCase, points.punctuation, points.toneStyle,
    ] {
      precondition((1...5).contains(cost), "a form difference costs 1 to 5 points, not \(cost)")
    }
    self.points = points
  }

  /// The best that segments with different tokens reach.
  static let bestFuzzy = 94
  /// The least that segments with the same tokens get.
  static let leastSame = 95

  /// The rate before form is looked at: an upper bound.
  ///
  /// - Precondition: one side has a token.
  @inline(__always)
  static func bound(distance: Int, longer: Int) -> Int {
    distance == 0 ? 100 : min(bestFuzzy, (longer &- distance) &* 100 / longer)
  }

  func rate(distance: Int, longer: Int, _ differences: FormDifference) -> Int {
    let bound = Self.bound(distance: distance, longer: longer)
    if differences.isEmpty { return bound }
    return max(distance == 0 ? Self.leastSame : 0, bound - points.sum(differences))
  }

  /// Compares two segments: the slow and plain way, O(n·m).
  ///
  /// A segment without a token is like no other: its rate is 0.
  public func score(_ query: SegmentTokens, against source: SegmentTokens) -> MatchScore {
    let comparison = SegmentComparison(query, source)
    guard !query.tokens.isEmpty, !source.tokens.isEmpty else {
      return MatchScore(rate: 0, distance: max(query.tokens.count, source.tokens.count))
    }
    guard let alignment = comparison.alignment else {
      return MatchScore(rate: 0, distance: max(query.tokens.count, source.tokens.count))
    }
    let differences = comparison.differences(along: alignment)
    return MatchScore(
      rate: rate(
        distance: alignment.distance, longer: max(query.tokens.count, source.tokens.count),
        differences),
      distance: alignment.distance, differences: differences)
  }
}

/// What a comparison of two segments gave.
public struct MatchScore: Hashable, Sendable {
  /// Whole percent, 0 to 100.
  public let rate: Int
  /// Token edit distance.
  public let distance: Int
  public let differences: FormDifference

  public init(rate: Int, distance: Int, differences: FormDifference = []) {
    self.rate = rate
    self.distance = distance
    self.differences = differences
  }
}
