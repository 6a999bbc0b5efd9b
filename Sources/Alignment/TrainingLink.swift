/// Two words of a bead that training linked, by their positions in the words of each text, with the
/// expected count that they added to the lexicon.
struct TrainingLink: Hashable, Sendable {
  let source: Int32
  let target: Int32
  let count: Float
}
