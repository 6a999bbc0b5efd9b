/// What a search in an index is to find.
public struct SearchOptions: Sendable {
  /// The least rate, in percent, 1 to 100.
  public var threshold: Int
  /// How many hits at most.
  public var count: Int
  public var scoring: MatchScoring
  /// Points that a text loses for what it is; nil keeps it out. Called once for each profile.
  public var penalty: @Sendable (EntryProfile) -> Int?
  /// Points that a text loses for its age.
  public var agePenalty: AgePenalty?
  /// The units that may be hits; nil for all.
  var admitted: UnitSet?

  public init(
    threshold: Int = 70, count: Int = 5, scoring: MatchScoring = MatchScoring(),
    penalty: @escaping @Sendable (EntryProfile) -> Int? = { _ in 0 },
    agePenalty: AgePenalty? = nil
  ) {
    self.threshold = threshold
    self.count = count
    self.scoring = scoring
    self.penalty = penalty
    self.agePenalty = agePenalty
  }

  @inline(__always)
  func admits(_ unit: UInt32) -> Bool { admitted?.contains(unit) ?? true }

  /// Points for each full period between the last change of a unit and a day.
  public struct AgePenalty: Hashable, Sendable {
    /// Days since the beginning of 2000.
    public var today: Int
    /// Days that cost nothing, and then days that cost a point each time.
    public var period: Int
    public var limit: Int

    public init(today: Int, period: Int, limit: Int) {
      self.today = today
      self.period = period
      self.limit = limit
    }

    /// A unit without a date loses nothing.
    func points(day: UInt16) -> Int {
      guard day > 0, period > 0 else { return 0 }
      return min(limit, max(0, today - Int(day)) / period)
    }
  }
}
