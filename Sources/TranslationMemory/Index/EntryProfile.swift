/// What many entries of an index have in common and what bears on their rate.
public struct EntryProfile: Hashable, Sendable {
  /// The exact tag of the entry's own text: `vi`, `vi-VN`.
  public var language: String
  /// Primary languages of the unit's other texts, in order.
  public var others: [String]
  public var status: ReviewStatus
  /// Confidence of an alignment in percent, in steps of 5; nil for a unit that no aligner made.
  public var confidence: Int?
  /// Which of the unit's texts in this language it is, from 0.
  public var ordinal: Int

  public init(
    language: String, others: [String], status: ReviewStatus = .unknown, confidence: Int? = nil,
    ordinal: Int = 0
  ) {
    self.language = language
    self.others = others
    self.status = status
    self.confidence = confidence
    self.ordinal = ordinal
  }

  /// As it stands in an image, on one line.
  var line: String {
    let belief = confidence.map(String.init) ?? ""
    return "\(language)|\(others.joined(separator: ","))|\(status.rawValue)|\(belief)|\(ordinal)"
  }

  init?(line: some StringProtocol) {
    let fields = String(line).split(separator: "|" as Character, omittingEmptySubsequences: false)
    guard fields.count == 5, let status = ReviewStatus(rawValue: String(fields[2])),
      let ordinal = Int(fields[4])
    else { return nil }
    self.init(
      language: String(fields[0]),
      others: fields[1].split(separator: "," as Character).map(String.init),
      status: status, confidence: Int(fields[3]), ordinal: ordinal)
  }
}
