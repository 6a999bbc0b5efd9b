public import TranslationModel

/// One bead as a line of JSON: its place, its texts, its shape and how sure it is.
public struct BeadLine: Codable, Hashable, Sendable {
  public struct Half: Codable, Hashable, Sendable {
    /// Half-open sentence positions `[from, to]`.
    public var range: [Int]
    public var segments: [String]
    /// Half-open places `[begin, end]` of the segments in the decoded document, in UTF-8 bytes,
    /// before any normalising; a byte order mark is not counted.
    public var offsets: [[Int]]?
  }

  public var source: Half
  public var target: Half
  public var shape: String
  public var confidence: Double
  /// What each kind of evidence says, as log-ratios by name; left out when nobody asked.
  public var evidence: [String: Double]?
  /// Words that translate each other: `[source token, target token, probability]`.
  public var links: [[Double]]?

  public init(_ bead: Bead, of bitext: Bitext, evidence: BeadEvidence? = nil) {
    if let evidence, !bead.isNull {
      self.evidence = Dictionary(
        uniqueKeysWithValues: evidence.parts.map { ($0.name, Self.rounded($0.value)) })
      links = evidence.links.map {
        [Double($0.source), Double($0.target), Self.rounded($0.probability)]
      }
    }
    func half(_ side: Side) -> Half {
      let segments = bitext.segments(of: bead, side)
      return Half(
        range: [bead[side].lowerBound, bead[side].upperBound], segments: segments.map(\.text),
        offsets: segments.map { [$0.range.lowerBound, $0.range.upperBound] })
    }
    source = half(.source)
    target = half(.target)
    shape = bead.shape.description
    confidence = Self.rounded(bead.confidence)
  }

  /// To four digits: more would be noise.
  public static func rounded(_ confidence: Double) -> Double {
    (confidence * 10_000).rounded() / 10_000
  }

  /// The bead; nil when the ranges are none.
  public var bead: Bead? {
    guard let source = Self.range(source), let target = Self.range(target),
      !(source.isEmpty && target.isEmpty), (0...1).contains(confidence)
    else { return nil }
    return Bead(source: source, target: target, confidence: confidence)
  }

  private static func range(_ half: Half) -> Range<Int>? {
    guard half.range.count == 2, case let (start, end) = (half.range[0], half.range[1]),
      0 <= start, start <= end, end - start == half.segments.count
    else { return nil }
    return start..<end
  }
}
