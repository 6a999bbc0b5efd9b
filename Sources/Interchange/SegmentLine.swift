/// One segment as a line of JSON.
public struct SegmentLine: Codable, Hashable, Sendable {
  public var text: String
  /// Half-open, in UTF-8 bytes of the decoded text, before any normalising.
  public var range: [Int]

  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = [range.lowerBound, range.upperBound]
  }
}
