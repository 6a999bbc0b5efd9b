public import TranslationMemory

/// All that costs a match points, by the names that users know them by.
public struct LookupCosts: Hashable, Sendable {
  public var penalties = Penalties()
  public var points = MatchScoring.Points()
  /// What every match of the memory loses.
  public var memory = 0

  public init() {}

  /// A cost with its name, what it may be, and what it is for.
  public struct Cost: Sendable {
    public let name: String
    public let range: ClosedRange<Int>
    public let meaning: String
    fileprivate let place: any WritableKeyPath<LookupCosts, Int> & Sendable
  }

  public static let all: [Cost] = [
    Cost(
      name: "unreviewed", range: 0...100, meaning: "nobody looked at the unit",
      place: \.penalties.unreviewed),
    Cost(
      name: "alignment", range: 0...100,
      meaning: "at most so many, one for each tenth of belief that the aligner lacks",
      place: \.penalties.alignment),
    Cost(
      name: "variant", range: 0...100, meaning: "en-GB where en-US was asked for",
      place: \.penalties.variant),
    Cost(
      name: "age", range: 0...100, meaning: "at most so many, one a period since the last change",
      place: \.penalties.age),
    Cost(
      name: "age-period", range: 1...36500, meaning: "days of such a period",
      place: \.penalties.agePeriod),
    Cost(name: "memory", range: 0...100, meaning: "every match of STORE", place: \.memory),
    Cost(
      name: "number", range: 1...5, meaning: "another number, date or time",
      place: \.points.number),
    Cost(
      name: "code", range: 1...5, meaning: "another code, address or placeholder",
      place: \.points.code),
    Cost(name: "case", range: 1...5, meaning: "capital letters", place: \.points.letterCase),
    Cost(
      name: "punctuation", range: 1...5, meaning: "marks and spaces", place: \.points.punctuation),
    Cost(
      name: "tone-style", range: 1...5, meaning: "hoà for hòa, and what else the match key folds",
      place: \.points.toneStyle),
  ]

  /// What a cost is now.
  public subscript(cost: Cost) -> Int { self[keyPath: cost.place] }

  /// - Returns: what is wrong with the name or the number; nil when it was set.
  public mutating func set(_ name: String, to value: Int) -> String? {
    let wanted = name.replacing("_", with: "-")
    guard let cost = Self.all.first(where: { $0.name == wanted }) else {
      return "there is no penalty “\(name)”; there are "
        + Self.all.map(\.name).joined(separator: ", ")
    }
    guard cost.range.contains(value) else {
      return "\(cost.name) is a number from \(cost.range.lowerBound) to \(cost.range.upperBound), "
        + "not \(value)"
    }
    self[keyPath: cost.place] = value
    return nil
  }
}
