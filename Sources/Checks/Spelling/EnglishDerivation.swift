/// Words that English makes from others as it goes: *reinvade*, *boringness*, *knifelike*.
///
/// A list holds some of them; the rest are as right as the stem is common.
struct EnglishDerivation {
  let known: KnownWords

  static let prefixes: Set<String> = [
    "anti", "auto", "bio", "co", "counter", "cross", "cyber", "de", "dis", "eco", "electro", "ex",
    "extra", "fore", "geo", "hyper", "il", "im", "in", "infra", "inter", "intra", "macro", "mega",
    "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "omni",
    "out", "over", "photo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi",
    "re", "retro", "self", "semi", "socio", "sub", "super", "tele", "thermo", "trans", "tri",
    "ultra", "un", "under", "uni", "up",
  ]

  /// Whether what stands before a hyphen is a prefix, or the first part of a learned compound:
  /// *pre-war*, *physico-chemical*.
  static func isPrefix(_ word: String) -> Bool {
    prefixes.contains(word) || (word.utf8.count >= 4 && word.hasSuffix("o"))
  }

  /// What follows a stem, and what the stem may lose before it: each ending with its own stem
  /// endings, as `e` for *excitable* and `y` for *happiness* (with an i).
  private static let suffixes = [
    "s", "es", "ed", "ing", "er", "ers", "or", "ors", "est", "ly", "y", "ness", "less", "lessness",
    "lessly", "like", "ish", "able", "ability", "ably", "ible", "ful", "fully", "fulness", "ism",
    "isms", "ist", "ists", "istic", "ize", "izes", "ized", "izing", "ization", "ise", "ises",
    "ised", "ising", "isation", "ity", "hood", "ship", "ships", "dom", "ward", "wards", "wise",
    "esque", "ian", "ians", "al", "ally", "ee", "ees", "ery", "ic", "ically", "ation", "ations",
    "ment", "ments", "free", "proof", "worthy", "fold", "most", "ingly", "edly", "ville", "eth",
    "maker",
    "makers", "making",
  ].sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  /// Whether a word is made of a prefix, a stem and suffixes.
  ///
  /// The stem is common, or long where it has a prefix only.
  func explains(_ word: String) -> Bool {
    guard word.utf8.count >= 5, word.utf8.allSatisfy(\.isSmallLetter) else { return false }
    return isSuffixed(word)
      || Self.prefixes.contains { prefix in
        guard word.hasPrefix(prefix) else { return false }
        let stem = String(word.dropFirst(prefix.utf8.count))
        return isStem(afterPrefix: stem) || (stem.utf8.count >= 6 && isSuffixed(stem))
      }
  }

  private func isStem(afterPrefix stem: String) -> Bool {
    if stem.utf8.count >= 7, known.contains(stem, capitalized: false) { return true }
    return stem.utf8.count >= 4 && known.isCommon(stem, 50)
  }

  private func isSuffixed(_ word: String) -> Bool {
    Self.suffixes.contains { suffix in
      guard word.utf8.count >= suffix.utf8.count + 3, word.hasSuffix(suffix) else { return false }
      return isStem(String(word.dropLast(suffix.utf8.count)), before: suffix)
    }
  }

  private func isStem(_ stem: String, before suffix: String) -> Bool {
    let beginsWithVowel = suffix.utf8.first.map { "aeiouy".utf8.contains($0) } ?? false
    if suffix == "es", !Self.takesES(stem) { return false }
    // A final e is lost before a vowel, a final y becomes i before all but i.
    if isBase(stem), !(beginsWithVowel && Self.endsInLostE(stem)),
      !Self.asksForDoubling(stem, suffix)
    {
      return true
    }
    if stem.hasSuffix("i"), isBase(stem.dropLast() + "y") { return true }
    guard beginsWithVowel else { return false }
    if isBase(stem + "e") { return true }
    // planning: a doubled consonant.
    let letters = Array(stem.utf8)
    return letters.count >= 4 && letters[letters.count - 1] == letters[letters.count - 2]
      && !"aeiou".utf8.contains(letters[letters.count - 1]) && isBase(String(stem.dropLast()))
  }

  private func isBase(_ stem: some StringProtocol) -> Bool {
    stem.utf8.count >= 3 && known.isCommon(String(stem), 50)
  }

  /// box, wish, hero: others have a plain s. An i before it was a y.
  private static func takesES(_ stem: String) -> Bool {
    ["s", "x", "z", "ch", "sh", "o", "i"].contains { stem.hasSuffix($0) }
  }

  /// make, not see or dye: the e before a vowel is lost.
  private static func endsInLostE(_ stem: String) -> Bool {
    stem.hasSuffix("e") && !stem.hasSuffix("ee") && !stem.hasSuffix("oe") && !stem.hasSuffix("ye")
  }

  /// plan before ing, a short vowel between two consonants: planing is another word.
  private static func asksForDoubling(_ stem: String, _ suffix: String) -> Bool {
    guard ["ed", "ing", "er", "ers", "est"].contains(suffix), stem.utf8.count <= 4 else {
      return false
    }
    let letters = Array(stem.utf8.suffix(3))
    let isVowel = letters.map { "aeiou".utf8.contains($0) }
    return isVowel == [false, true, false] && !"wxy".utf8.contains(letters[2])
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
