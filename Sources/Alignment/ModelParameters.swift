import Glibc

/// What a round knows of a text pair besides its words, re-estimated from the expected counts of the
/// round before.
struct ModelParameters: Sendable {
  var inventory: ShapeInventory
  /// The probability of each shape of the inventory.
  var shapePrior: [Double]
  var length: LengthModel
  let sourceLengths: LogNormal
  let targetLengths: LogNormal
  /// Sentences inside segments, and punctuation marks.
  var units: CountModel
  var marks: CountModel
  /// Marks that end both sides.
  var ends: AssociationTable
  /// How both sides begin.
  var starts: AssociationTable
  /// Borders of sentences that stand inside a bead.
  var sourceJoins: ClassRatios
  var targetJoins: ClassRatios
  /// Whether a paragraph ends on both sides, and whether it was a heading.
  var paragraphs: AssociationTable
  /// Borders of paragraphs that stand inside a bead.
  var sourceParagraphJoins: ClassRatios
  var targetParagraphJoins: ClassRatios
  /// How similar the vectors of a bead's sides are; nil where there are none.
  var similarity: SimilarityModel?
  /// The chance that a gap begins after a bead.
  var gapOpen = Self.initialGapOpen
  /// The chance that a gap goes on after one of its sentences.
  var gapStay = Self.initialGapStay

  static let initialGapOpen = 0.04
  static let initialGapStay = 0.3

  /// What can be said before any round: fitted to each side for itself.
  init(inventory: ShapeInventory, source: IndexedText, target: IndexedText) {
    self.inventory = inventory
    shapePrior = inventory.defaultPrior
    length = LengthModel(source: source, target: target)
    sourceLengths = LogNormal(fitting: source.profiles.lazy.map(\.length))
    targetLengths = LogNormal(fitting: target.profiles.lazy.map(\.length))
    units = CountModel(
      source: source.profiles.map(\.units), target: target.profiles.map(\.units), smallest: 1,
      same: 0.85, step: 0.4, fitsRatio: false)
    marks = CountModel(
      source: source.profiles.map(\.marks), target: target.profiles.map(\.marks), smallest: 0,
      same: nil, step: 0.6, fitsRatio: true)
    ends = AssociationTable(
      source: source.profiles.lazy.map { Int($0.end.rawValue) },
      target: target.profiles.lazy.map { Int($0.end.rawValue) },
      classes: SentenceProfile.End.allCases.count, expected: SentenceProfile.End.agreement)
    starts = AssociationTable(
      source: source.profiles.lazy.map { Int($0.start.rawValue) },
      target: target.profiles.lazy.map { Int($0.start.rawValue) },
      classes: SentenceProfile.Start.allCases.count,
      expected: SentenceProfile.Start.agreement)
    sourceJoins = ClassRatios(values: source.borderClasses(), expected: IndexedText.joinRatios)
    targetJoins = ClassRatios(values: target.borderClasses(), expected: IndexedText.joinRatios)
    let layouts = (source: Layout.classes(of: source), target: Layout.classes(of: target))
    let (weight, otherWeight) = (
      Layout.informativeness(layouts.source), Layout.informativeness(layouts.target)
    )
    paragraphs = AssociationTable(
      source: layouts.source, target: layouts.target, classes: Layout.classCount,
      expected: Layout.agreement.map { $0 * (weight * otherWeight).squareRoot() })
    sourceParagraphJoins = ClassRatios(
      values: Layout.borders(of: source), expected: [0, Layout.joinRatio * weight])
    targetParagraphJoins = ClassRatios(
      values: Layout.borders(of: target), expected: [0, Layout.joinRatio * otherWeight])
  }

  var logOpen: Double { log(gapOpen / 2) }
  var logStay: Double { log(gapStay) }
  var logLeave: Double { log((1 - gapStay) / (1 - gapOpen)) }
  /// From a gap on the source side to one on the target side.
  var logSwitch: Double { log((1 - gapStay) / (1 - gapOpen) * gapOpen / 2) }
}

extension SentenceProfile.End {
  /// Log-ratios of two end marks standing together, before anything was seen of a pair.
  fileprivate static let agreement = allCases.flatMap { source in
    allCases.map { target -> Double in
      if source == target {
        return switch source {
        case .question, .exclamation, .ellipsis: 1.5
        case .colon, .semicolon: 1.0
        case .none: 0.7
        default: 0.1
        }
      }
      if source == .question || target == .question { return -2 }
      if source == .none || target == .none { return -0.7 }
      if source == .exclamation || target == .exclamation { return -0.5 }
      return -0.3
    }
  }
}

extension SentenceProfile.Start {
  /// The same for two beginnings.
  fileprivate static let agreement = allCases.flatMap { source in
    allCases.map { target -> Double in
      source != target ? -0.3 : (source == .plain ? 0 : 0.5)
    }
  }
}

extension IndexedText {
  /// For each sentence but the first the class of the border before it.
  func borderClasses() -> [Int] { profiles.indices.dropFirst().map(borderClass) }

  /// The mark that ends the sentence before, and whether this one begins in lower case.
  func borderClass(before sentence: Int) -> Int {
    Int(profiles[sentence - 1].end.rawValue) * 2
      + (profiles[sentence].start == .lowercase ? 1 : 0)
  }

  /// Log-ratios of those classes inside a bead, before anything was seen of a text.
  static let joinRatios = SentenceProfile.End.allCases.flatMap { end -> [Double] in
    let mark: Double =
      switch end {
      case .colon, .semicolon: 1.66
      case .none, .comma, .dash: -1.33
      default: 0
      }
    return [mark, mark + 0.35]
  }
}
