/// A sample as it reads in one charset.
struct CharsetReading {
  let charset: Charset
  var layer: CharsetCandidate.Layer
  let text: [UInt8]
  let evidence: CharsetEvidence

  var candidate: CharsetCandidate {
    CharsetCandidate(
      charset, layer: layer, score: max(0, min(1, evidence.score)),
      reason: .syllables(
        evidence.syllables, distinct: evidence.distinctSyllables, strangers: evidence.strangers))
  }

  /// Whether the evidence is enough, `plain` being that of the reading which does nothing.
  func isConvincing(over plain: CharsetEvidence) -> Bool {
    let isPure = evidence.faults * 8 <= evidence.syllables
    let isVietnamese = (evidence.syllables + evidence.plainSyllables) * 2 >= evidence.words
    let isVaried = evidence.distinctSyllables >= 3 && evidence.distinctLetters >= 3
    let isBetter = plain.faults >= evidence.faults + 2
    return isPure && isVietnamese && isVaried && isBetter
  }
}
