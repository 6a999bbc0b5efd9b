public import TranslationModel

/// One finding as a line of JSON.
public struct FindingLine: Encodable, Sendable {
  /// A stretch of one side of a unit; `range` is half-open, in UTF-8 bytes of that side's text.
  public struct Place: Encodable, Sendable {
    let unit: Int
    let side: String
    let range: [Int]
    let text: String

    init(_ place: Finding.Place) {
      unit = place.unit
      side = place.side.rawValue
      range = [place.range.lowerBound, place.range.upperBound]
      text = place.text
    }
  }

  private let reported: ReportedFinding

  public init(_ reported: ReportedFinding) { self.reported = reported }

  private enum Key: String, CodingKey {
    case rule, severity, type, side, unit, range, text, places, suggestions, message, fingerprint
    case state, reason
  }

  /// `unit` is always there: null for a finding about the whole document. `places` is there when
  /// there are several; the first of them is the finding's own. `state` is there for a finding that a
  /// baseline knows or somebody waived.
  public func encode(to encoder: any Encoder) throws {
    let finding = reported.finding
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(finding.rule.rawValue, forKey: .rule)
    try line.encode(finding.severity.rawValue, forKey: .severity)
    try line.encode(finding.type.rawValue, forKey: .type)
    try line.encode(finding.message, forKey: .message)
    try line.encode(finding.suggestions, forKey: .suggestions)
    try line.encode(reported.fingerprint, forKey: .fingerprint)
    if reported.state != .new { try line.encode(reported.state.rawValue, forKey: .state) }
    try line.encodeIfPresent(reported.reason, forKey: .reason)
    let places = finding.places.map(Place.init)
    guard let first = places.first else { return try line.encodeNil(forKey: .unit) }
    try line.encode(first.unit, forKey: .unit)
    try line.encode(first.side, forKey: .side)
    try line.encode(first.range, forKey: .range)
    try line.encode(first.text, forKey: .text)
    if places.count > 1 { try line.encode(places, forKey: .places) }
  }
}
