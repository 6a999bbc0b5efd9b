import FoundationEssentials
import TranslationModel

/// A decision that findings may stay, with its reason.
public struct Waiver: Decodable, Hashable, Sendable {
  /// The rule it is for.
  public var rule: String
  /// The one finding with this fingerprint.
  public var fingerprint: String?
  /// All findings of the rule that point at these words, in any case.
  public var text: String?
  public var reason: String
  public var author: String?
  /// The last day on which it holds, as `2027-01-31`.
  public var expires: String?

  /// Whether a text is a day as ISO 8601 writes it, so that days can be compared as texts.
  static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  func isExpired(on today: String) -> Bool { expires.map { $0 < today } ?? false }

  func covers(_ finding: Finding, fingerprint: String) -> Bool {
    guard finding.rule.rawValue == rule else { return false }
    if let wanted = self.fingerprint { return wanted == fingerprint }
    return finding.places.first.map { $0.text.lowercased() == text?.lowercased() } ?? false
  }
}

/// The waivers of a project, and which of them were of use.
struct Waivers {
  private let list: [Waiver]
  private var used: Set<Int> = []
  private let today: String

  init(_ list: [Waiver], today: String = Waivers.today) {
    self.list = list
    self.today = today
  }

  /// The waiver that covers a finding; nil when none does, or only one that has expired.
  mutating func waiver(for finding: Finding, fingerprint: String) -> Waiver? {
    for (position, waiver) in list.enumerated()
    where waiver.covers(finding, fingerprint: fingerprint) {
      used.insert(position)
      if !waiver.isExpired(on: today) { return waiver }
    }
    return nil
  }

  /// What the user should know about waivers that have expired or were of no use.
  var notes: [String] {
    list.enumerated().compactMap { position, waiver in
      let name = "waiver for \(waiver.rule) (\(waiver.reason))"
      if waiver.isExpired(on: today) { return "\(name): expired on \(waiver.expires ?? "")" }
      return used.contains(position) ? nil : "\(name): matches nothing; take it out"
    }
  }

  /// As ISO 8601 writes it, in the time zone of UTC.
  private static var today: String { BuildDate.day }
}
