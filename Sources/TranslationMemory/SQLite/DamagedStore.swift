import GRDB

extension SQLiteStore {
  /// Units that could be read, some with their texts alone, and how far that went.
  public struct ReadablePage: Sendable {
    public let units: [StoredUnit]
    /// Numbers of units that are there and cannot be read.
    public let unreadable: Int
    public let last: UInt32
  }

  /// The next units that can be read; nil behind the last one.
  ///
  /// A page is read at once when that goes; else number by number, so that a damaged place costs the
  /// units on it and no others.
  public func readableUnits(above number: UInt32, limit: Int) async throws -> ReadablePage? {
    let end = await highestNumber()
    guard number < end else { return nil }
    let last = UInt32(min(UInt64(number) + UInt64(limit), UInt64(end)))
    if let units = try? await self.units(in: number + 1...last) {
      return ReadablePage(units: units, unreadable: 0, last: last)
    }
    var units: [StoredUnit] = []
    var unreadable = 0
    for candidate in number + 1...last {
      do {
        if let stored = try await unit(candidate) { units.append(stored) }
      } catch {
        // What counts most are the texts.
        if let stored = try? await texts(of: candidate) {
          units.append(stored)
        } else {
          unreadable += 1
        }
      }
    }
    return ReadablePage(units: units, unreadable: unreadable, last: last)
  }

  /// The highest number of a unit, from whichever place still tells it.
  private func highestNumber() async -> UInt32 {
    if let last = try? await lastNumber(), last > 0 { return last }
    return (try? await highestVariant()) ?? 0
  }
}
