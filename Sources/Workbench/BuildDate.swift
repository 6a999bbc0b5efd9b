import FoundationEssentials
import Glibc

/// The moment that units are stamped with, as TMX recommends it: `20261122T153000Z`.
enum BuildDate {
  /// Now, or what SOURCE_DATE_EPOCH says, so that a result can be made again byte for byte
  /// (reproducible-builds.org, “SOURCE_DATE_EPOCH”).
  static var current: String {
    let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Double(String(cString: $0)) }
    let date = fixed.map(Date.init(timeIntervalSince1970:)) ?? Date()
    return date.formatted(
      Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
  }
}
