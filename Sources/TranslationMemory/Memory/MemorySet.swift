/// Several memories that are asked together.
public struct MemorySet: Sendable {
  public struct Member: Sendable {
    public var memory: Memory
    /// Points that its matches lose.
    public var penalty: Int

    public init(_ memory: Memory, penalty: Int = 0) {
      self.memory = memory
      self.penalty = penalty
    }
  }

  /// Of two matches with the same rate, that of the earlier member comes first.
  public var members: [Member]

  public init(_ members: [Member]) { self.members = members }

  /// The best matches of all members.
  public func matches(
    for query: LookupQuery, _ options: LookupOptions
  ) async throws -> [Match] {
    var found: [(priority: Int, place: Int, match: Match)] = []
    for (priority, member) in members.enumerated() {
      let matches = try await member.memory.matches(for: query, options, penalty: member.penalty)
      for (place, match) in matches.enumerated() { found.append((priority, place, match)) }
    }
    found.sort {
      ($1.match.rate, $0.priority, $0.place) < ($0.match.rate, $1.priority, $1.place)
    }
    return found.prefix(options.count).map(\.match)
  }
}
