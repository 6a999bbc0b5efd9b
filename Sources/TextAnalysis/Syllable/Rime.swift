/// A syllable without its onset and tone, with what its spelling says about the tone.
struct Rime: Sendable {
  let glide: String
  let nucleus: String
  let coda: String
  /// Forms of its letters (``MarkedLetter/form``).
  let letters: [UInt8]
  /// Position of the letter that carries the tone in either style.
  let newTonePosition: Int
  let oldTonePosition: Int
  /// Ends in c, ch, p or t, and so takes sắc or nặng only.
  let isStopped: Bool

  var spelling: String { glide + nucleus + coda }

  init(_ row: SyllableGrammar.Row, ending: String) {
    glide = row.glide
    nucleus = row.nucleus
    coda = ending == "-" ? "" : ending
    let alphabet = LetterTable.shared
    letters = (glide + nucleus + coda).unicodeScalars.map { scalar in
      guard let letter = alphabet.letter(scalar) else {
        preconditionFailure("the grammar has a letter \(scalar) outside the alphabet")
      }
      return letter.form
    }
    isStopped = ["c", "ch", "p", "t"].contains(coda)
    let endsInVowel = coda.isEmpty || ["i", "o", "u", "y"].contains(coda)
    let vowelCount = endsInVowel ? letters.count : (glide + nucleus).unicodeScalars.count
    let vowels = letters.prefix(vowelCount)
    newTonePosition = Self.tonePosition(in: vowels, isClosed: !endsInVowel, style: .new)
    oldTonePosition = Self.tonePosition(in: vowels, isClosed: !endsInVowel, style: .old)
  }

  private static func tonePosition(
    in vowels: ArraySlice<UInt8>, isClosed: Bool, style: TonePlacement
  ) -> Int {
    if let shaped = vowels.lastIndex(where: { $0 >> 5 != 0 }) { return shaped }
    if isClosed || vowels.count == 1 { return vowels.count - 1 }
    if vowels.count == 3 { return 1 }
    // Open oa, oe, uy: the one place where the styles part. A rime that begins with a glide has no
    // tone there in the new style.
    let spelling = vowels.map { UnicodeScalar($0 + UInt8(ascii: "a")) }
    let isGlided = [["o", "a"], ["o", "e"], ["u", "y"]].contains(spelling)
    return isGlided && style == .new ? 1 : 0
  }
}
