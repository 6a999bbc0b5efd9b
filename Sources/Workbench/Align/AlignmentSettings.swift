import Alignment
public import TranslationModel

/// How texts are read and aligned.
public struct AlignmentSettings: Sendable {
  public var segmentation = SegmentationMode.rules
  /// How texts are cut where they are cut by rules.
  public var choices = SegmentationChoices()
  /// What is known of the languages beforehand.
  public var evidence = EvidenceSource()
  /// Where the vectors of sentences come from; nil for none.
  public var embedding: EmbeddingSource?
  /// What is settled beforehand.
  public var constraints = ConstraintSource()
  /// No bead has more sentences on a side; nil for the aligner's own choice.
  public var largestShape: BeadShape?
  /// Whether to tell for each bead why it is believed.
  public var explains = false

  public init() {}

  var options: AlignmentOptions {
    var options = AlignmentOptions()
    options.givesEvidence = explains
    if let largestShape { options.largestShape = largestShape }
    return options
  }
}
