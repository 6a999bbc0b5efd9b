/// Whether two English words are forms of one another: plural, possessive, -ed, -ing.
///
/// A stemmer alone also takes derivations for one word, *genocide* and *genocidal*, which a
/// glossary may want told apart. So what the words don't share must be an inflection on both sides.
enum Inflection {
  /// - Precondition: both words are in small letters, with U+0027 as apostrophe.
  static func relates(_ first: String, _ second: String) -> Bool {
    let first = withoutPossessive(regular(first))
    let second = withoutPossessive(regular(second))
    if first == second { return true }
    var (shorter, longer) = (Array(first), Array(second))
    if shorter.count > longer.count { swap(&shorter, &longer) }
    let shared = zip(shorter, longer).prefix { $0 == $1 }.count
    guard shared >= 2 else { return false }
    let rests = (Array(shorter[shared...]), Array(longer[shared...]))
    return isPair(rests.0, rests.1, last: shorter[shared - 1])
      || isPair(rests.1, rests.0, last: shorter[shared - 1])
  }

  /// The word with an irregular plural undone: *women's* is *woman's*, *shelves* is *shelf*.
  static func regular(_ word: String) -> String {
    guard word.utf8.count >= 3, word.utf8.count <= 40 else { return word }
    let apostrophe = word.utf8.firstIndex(of: UInt8(ascii: "'")) ?? word.endIndex
    let bare = String(word[..<apostrophe])
    let singular =
      plurals[bare]
      // serviceman, woman, nobleman; not omen, abdomen, specimen, regimen.
      ?? (bare.hasSuffix("men") && bare.utf8.count > 5 && !notPlural.contains(bare)
        ? bare.dropLast(2) + "an" : nil)
    return singular.map { $0 + word[apostrophe...] } ?? word
  }

  private static let notPlural: Set<String> = [
    "abdomen", "acumen", "albumen", "bitumen", "regimen", "specimen", "stamen",
  ]

  /// Without those that are also forms of another word: lives, leaves, bases, analyses.
  private static let plurals: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "oxen": "ox", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "thieves": "thief", "loaves": "loaf",
    "selves": "self", "calves": "calf", "scarves": "scarf", "hooves": "hoof",
    "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "theses": "thesis",
    "hypotheses": "hypothesis", "matrices": "matrix", "vertices": "vertex", "indices": "index",
  ]

  private static let endings: Set<String> = ["s", "es", "ed", "d", "ing", "ings"]

  private static func isPair(_ base: [UInt8], _ form: [UInt8], last: UInt8) -> Bool {
    let form = String(decoding: form, as: UTF8.self)
    return switch String(decoding: base, as: UTF8.self) {
    case "": endings.contains(form) || isDoubled(form, last)
    case "e": form == "ing" || form == "ings"
    case "y": form == "ies" || form == "ied"
    // Two inflected forms beside each other: advanced, advancing, advances.
    case "s", "es": form == "ed" || form == "d" || form == "ing"
    case "ed": form == "ing" || form == "es"
    default: false
    }
  }

  /// stop, stopped, stopping.
  private static func isDoubled(_ form: String, _ last: UInt8) -> Bool {
    guard form.utf8.first == last else { return false }
    return form.dropFirst() == "ed" || form.dropFirst() == "ing"
  }

  private static func withoutPossessive(_ word: String) -> [UInt8] {
    if word.hasSuffix("'s") { return Array(word.utf8.dropLast(2)) }
    if word.hasSuffix("s'") { return Array(word.utf8.dropLast(1)) }
    return Array(word.utf8)
  }
}
