import ArgumentParser
import Interchange
import TranslationModel
import Workbench

/// What is settled of an alignment beforehand.
struct ConstraintArguments: ParsableArguments {
  @Option(help: "Beads that must be, as align writes them to JSON lines or vecalign its own.")
  var confirmed: InputFile?
  @Option(help: "Groups in the same form whose sentences must not be aligned with each other.")
  var forbidden: InputFile?
  @Option(help: "A regular expression that each chapter's first segment matches, on both sides.")
  var chapters: String?
  @Flag(help: "Align paragraph with paragraph, where both texts have as many.")
  var lockedParagraphs = false
  @Option(help: "No bead has more sentences on a side, as 1-1 or 2-3.")
  var maxShape: BeadShape?

  var source: ConstraintSource {
    var source = ConstraintSource()
    source.confirmed = confirmed
    source.forbidden = forbidden
    source.chapters = chapters
    source.locksParagraphs = lockedParagraphs
    return source
  }

  func validate() throws {
    if let maxShape, maxShape.source < 1 || maxShape.target < 1 {
      throw ValidationError("--max-shape has a sentence on each side at least, as 1-1")
    }
  }
}
