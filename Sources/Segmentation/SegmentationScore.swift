/// How well segments agree with those of a gold standard.
///
/// Borders are compared by how many characters stand before them, white space not counted, so that
/// it does not matter where a cut leaves its space.
public struct SegmentationScore: Hashable, Sendable {
  /// Borders that both have.
  public private(set) var right = 0
  /// Borders that were given, and that were asked for; the end of a text is none.
  public private(set) var given = 0
  public private(set) var wanted = 0
  /// Texts, and those of them that are cut exactly as they should be.
  public private(set) var texts = 0
  public private(set) var exactTexts = 0

  public init() {}

  public var precision: Double { given > 0 ? Double(right) / Double(given) : 1 }
  public var recall: Double { wanted > 0 ? Double(right) / Double(wanted) : 1 }
  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  /// Adds one text. Returns where the two are not made of the same characters, counted without
  /// white space; nil when they are, and only then anything is added.
  @discardableResult
  public mutating func add(gold: [String], segments: [String]) -> Int? {
    let (goldText, goldBorders) = Self.borders(of: gold)
    let (text, borders) = Self.borders(of: segments)
    guard goldText == text else {
      return zip(goldText, text).prefix { $0 == $1 }.count
    }
    let common = goldBorders.intersection(borders).count
    right += common
    given += borders.count
    wanted += goldBorders.count
    texts += 1
    if goldBorders == borders { exactTexts += 1 }
    return nil
  }

  private static func borders(
    of segments: [String]
  ) -> (text: [Unicode.Scalar], borders: Set<Int>) {
    var text: [Unicode.Scalar] = []
    var borders: Set<Int> = []
    for segment in segments {
      text += segment.unicodeScalars.filter { !$0.properties.isWhitespace }
      borders.insert(text.count)
    }
    borders.remove(text.count)
    borders.remove(0)
    return (text, borders)
  }
}
