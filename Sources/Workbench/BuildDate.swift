import FoundationEssentials
import Glibc

/// The moment that units are stamped with, as TMX recommends it: `20261122T153000Z`.
enum BuildDate {
  /// Now, or what SOURCE_DATE_EPOCH says, so that a result can be made again byte for byte
  /// (reproducible-builds.org, “SOURCE_DATE_EPOCH”).
  static var current: String {
    now.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
  }

  /// Today, as `2026-11-22`.
  static var day: String { now.formatted(Date.ISO8601FormatStyle().year().month().day()) }

  private static var now: Date {
    let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Double(String(cString: $0)) }
    return fixed.map(Date.init(timeIntervalSince1970:)) ?? Date()
  }
}
