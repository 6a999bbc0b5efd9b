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
    let (syllables, faults) = (evidence.syllables, evidence.faults)
    let isPure =
      faults * 8 <= syllables
      || faults * 4 <= syllables && plain.faults >= 4 * faults && plain.cost >= 2 * evidence.cost
    // Foreign words without marks, names and commands, say little against many marked syllables.
    let isVietnamese =
      (syllables + evidence.plainSyllables) * 2 >= evidence.words
      || faults == 0 && evidence.distinctSyllables >= 4 && evidence.commonness >= 0.8
    let isVaried = evidence.distinctSyllables >= 3 && evidence.distinctLetters >= 3
    // One word that the plain reading can't explain, or letters that it makes too rare.
    let isBetter =
      plain.faults >= faults + 2
      || plain.faults > faults && evidence.distinctSyllables >= 4
        && plain.cost >= evidence.cost + 16
    return isPure && isVietnamese && isVaried && isBetter
  }
}
