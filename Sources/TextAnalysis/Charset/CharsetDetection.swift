/// What charset detection came to.
public struct CharsetDetection: Hashable, Sendable {
  /// The charsets that the bytes may be written in, best first; empty when none fits.
  public let candidates: [CharsetCandidate]
  /// Whether the first candidate can be taken without asking anybody. Thin evidence is never enough:
  /// it takes several different toned syllables, hardly a word that does not fit, and a lead.
  public let isSure: Bool

  init(_ candidates: [CharsetCandidate], isSure: Bool) {
    self.candidates = candidates
    self.isSure = isSure
  }

  /// The candidate that can be taken without asking anybody.
  public var verdict: CharsetCandidate? { isSure ? candidates.first : nil }
}
