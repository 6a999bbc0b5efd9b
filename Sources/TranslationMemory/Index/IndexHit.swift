/// A text that a search found.
public struct IndexHit: Hashable, Sendable {
  /// The number of the unit in its store.
  public let unit: UInt32
  /// Which of the unit's texts in the language of the index it is, from 0.
  public let ordinal: Int
  /// With penalties taken off.
  public let rate: Int
  /// How alike the texts are.
  public let score: MatchScore
  /// Days since the beginning of 2000; 0 when nobody said.
  public let day: UInt16

  /// Best first: by rate, then the newer one, then the one stored first.
  @inline(__always)
  static func isBetter(_ left: IndexHit, _ right: IndexHit) -> Bool {
    if left.rate != right.rate { return left.rate > right.rate }
    if left.day != right.day { return left.day > right.day }
    if left.unit != right.unit { return left.unit < right.unit }
    return left.ordinal < right.ordinal
  }
}
