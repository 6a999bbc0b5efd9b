/// Where the sentences of a text stand in its paragraphs, as soft evidence.
enum Layout {
  /// Inside a paragraph, at the end of one, or a heading.
  static let classCount = 3

  /// Log-ratios of two of these classes standing at the end of both sides, before anything was seen of
  /// a pair.
  static let agreement = [
    0, -0.7, -1.0,
    -0.7, 0.7, -0.7,
    -1.0, -0.7, 1.5,
  ]
  /// The same of a border of paragraphs inside a bead.
  static let joinRatio = -3.0

  /// A longer paragraph without an end mark is no heading.
  private static let longestHeading: Int32 = 100

  static func classes(of text: IndexedText) -> [Int] { classes(of: text, in: 0..<text.count) }

  /// A heading is a paragraph of one short sentence without a mark at its end.
  static func classes(of text: IndexedText, in part: Range<Int>) -> [Int] {
    part.map { sentence in
      let profile = text.profiles[sentence]
      guard sentence + 1 == text.count || text.profiles[sentence + 1].beginsParagraph else {
        return 0
      }
      let isHeading =
        profile.beginsParagraph && profile.end == .none && profile.length <= longestHeading
      return isHeading ? 2 : 1
    }
  }

  /// For each sentence but the first 1 when a paragraph begins with it, else 0.
  static func borders(of text: IndexedText) -> [Int] {
    text.profiles.dropFirst().map { $0.beginsParagraph ? 1 : 0 }
  }

  /// How much paragraphs can tell, from 0 to 1: nothing where each sentence or none is one.
  static func informativeness(_ classes: [Int]) -> Double {
    let share = Double(classes.count { $0 > 0 }) / Double(max(classes.count, 1))
    return 4 * share * (1 - share)
  }
}
