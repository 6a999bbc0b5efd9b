import TranslationModel

/// What is thought of a word as it is written, wherever it stands.
enum SpellingVerdict {
  case right
  /// Nothing explains it.
  case unknown(candidates: [Candidate])
  /// It is a word, but one so rare that a common one beside it was more likely meant.
  case rare(candidates: [Candidate])

  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}
