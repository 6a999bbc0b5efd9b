/// A bead that the lexicon learns from, with how far it is believed.
struct TrainingBead: Hashable, Sendable {
  /// Words, as positions in the words of each text.
  let source: Range<Int>
  let target: Range<Int>
  let weight: Float
}
