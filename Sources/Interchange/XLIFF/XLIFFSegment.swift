public import TranslationModel

/// A source of an XLIFF file with its target, and where a note about it belongs.
public struct XLIFFSegment: Hashable, Sendable {
  /// The texts without their codes; the target is nil when there is none yet.
  public var pair: TranslationPair
  /// The id of its `trans-unit` or `unit`.
  public var id: String?
  /// The notes that its unit has already.
  var notes: Set<String> = []
  var notePlace = NotePlace.afterTag(0)

  /// Where a note goes, in bytes of the file.
  enum NotePlace: Hashable, Sendable {
    /// Behind the tag that ends here, as its neighbour.
    case afterTag(Int)
    /// In a `notes` element of its own before the tag that this byte is a part of.
    case beforeTag(Int)
  }
}
