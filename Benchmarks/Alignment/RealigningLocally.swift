import Alignment
import Measuring
import TranslationModel

/// What somebody waits for who confirms, forbids or cuts something in a text that is aligned.
enum RealigningLocally {
  /// One settlement in each part of so many.
  private static let settlements = 40

  static func measure(_ source: [String], _ target: [String]) throws {
    func segments(_ sentences: [String]) -> [Segment] {
      sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }
    }
    var kept: KeptAlignment?
    let full = try Stopwatch.seconds {
      kept = try SentenceAligner().keptAlignment(
        of: TextPair(source: segments(source), target: segments(target)))
    }
    guard var kept else { return }
    let again = Stopwatch.seconds { _ = kept.alignedAgain() }
    var slowest = 0.0
    var sum = 0.0
    var count = 0
    for number in 0..<settlements {
      let bead = kept.beads[(number * 2 + 1) * kept.beads.count / (settlements * 2)]
      let seconds = try Stopwatch.seconds {
        switch number % 3 {
        case 0: try kept.confirm(bead)
        case 1:
          try kept.forbid(
            AlignmentConstraints.ForbiddenPair(
              source: bead.source.lowerBound, target: bead.target.lowerBound))
        default:
          try kept.cut(
            at: AlignmentConstraints.Cut(
              source: bead.source.upperBound, target: bead.target.upperBound))
        }
      }
      slowest = max(slowest, seconds)
      sum += seconds
      count += 1
    }
    print("Settling something in a text of \(source.count) sentences")
    Table.row("the whole text", full * 1000, "ms")
    Table.row("again, with what was learned", again * 1000, "ms")
    Table.row("what one settlement touches, mean", sum / Double(count) * 1000, "ms")
    Table.row("the slowest of \(count)", slowest * 1000, "ms")
    Table.row("the whole text / one settlement", full / (sum / Double(count)))
  }
}
