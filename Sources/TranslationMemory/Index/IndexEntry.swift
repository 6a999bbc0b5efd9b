/// One text in an index: whose it is, and what decides between texts of the same rate.
public struct IndexEntry: Hashable, Sendable {
  /// The number of the unit in its store.
  public var unit: UInt32
  /// Days since the beginning of 2000, at most 65,535; 0 when nobody said.
  public var day: UInt16
  public var profile: EntryProfile

  public init(unit: UInt32, day: UInt16 = 0, profile: EntryProfile) {
    self.unit = unit
    self.day = day
    self.profile = profile
  }
}

/// An entry as it lies in an image: eight bytes.
struct StoredEntry {
  var unit: UInt32
  var day: UInt16
  /// Its place in the image's list of profiles.
  var profile: UInt16
}
