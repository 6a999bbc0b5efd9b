/// What may have been meant by a word.
struct Candidate {
  /// In folded form, with the capitals of a name; two words with a space between for a split.
  let word: String
  /// Of typing the one for the other (``EditCost``), in hundredths.
  let cost: Int32
  /// How many edits there are between them; 0 for what only sounds alike, and for a split.
  let edits: Int
  /// The logarithm (base 10) of how likely it is, up to what all candidates of a word share.
  var score: Double

  var isSplit: Bool { word.utf8.contains(UInt8(ascii: " ")) }
}
