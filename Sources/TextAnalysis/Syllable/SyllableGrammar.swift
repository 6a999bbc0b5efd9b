/// The spelling of the Vietnamese syllable: which onsets and rimes there are, and which may meet.
///
/// Written down from the orthography: a syllable is an onset, which may be missing, and a rime, which
/// is a nucleus (with its glide) and an ending. Everything else in this folder is derived from these
/// tables.
enum SyllableGrammar {
  /// Consonants that begin a syllable. The `u` of *qu* and the `i` of *gi* belong to them.
  static let onsets = [
    "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p",
    "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  /// Vowels that may follow each other, with what may end them; `-` is an open syllable.
  struct Row {
    let glide: String
    let nucleus: String
    let endings: String

    init(_ glide: String, _ nucleus: String, _ endings: String) {
      self.glide = glide
      self.nucleus = nucleus
      self.endings = endings
    }

    init(_ nucleus: String, _ endings: String) { self.init("", nucleus, endings) }
  }

  static let rows: [Row] = [
    Row("a", "- c ch m n ng nh p t i o u y"), Row("ă", "c m n ng p t"),
    Row("â", "c m n ng p t u y"), Row("e", "- c m n ng p t o"), Row("ê", "- ch m n nh p t u"),
    Row("i", "- ch m n nh p t u"), Row("ia", "-"), Row("iê", "c m n ng p t u"),
    Row("y", "-"), Row("yê", "m n ng t u"),
    Row("o", "- c m n ng p t i"), Row("oo", "c ng"), Row("ô", "- c m n ng p t i"),
    Row("ôô", "c ng"), Row("ơ", "- m n ng p t i"),
    Row("u", "- c m n ng p t i"), Row("ua", "-"), Row("uô", "c m n ng t i"),
    Row("ư", "- c m n ng t i u"), Row("ưa", "-"), Row("ươ", "c m n ng p t i u"),
    Row("o", "a", "- c ch m n ng nh p t i o y"), Row("o", "ă", "c m n ng t"),
    Row("o", "e", "- n t o"), Row("u", "â", "n ng t y"), Row("u", "ê", "- ch nh"),
    Row("u", "ơ", "-"), Row("u", "y", "- ch n nh p t u"), Row("u", "ya", "-"),
    Row("u", "yê", "n t"),
  ]

  /// After *qu*, which is written with the glide already.
  static let rowsAfterQu: [Row] = [
    Row("a", "- c ch m n ng nh p t i o u y"), Row("ă", "c m n ng p t"), Row("â", "n ng t u y"),
    Row("e", "- c n ng t o"), Row("ê", "- ch n nh t u"), Row("i", "- ch n nh p t u"),
    Row("ơ", "- n i"), Row("y", "- ch nh p t u"), Row("yê", "n t u"), Row("ô", "c"),
  ]

  /// Whether the spelling lets this onset stand before a rime that is not one after *qu*.
  ///
  /// Before *iê-*, *gi* is written with one `i` (giếng), so that the rime begins inside the onset.
  static func allows(onset: String, before rime: Rime) -> Bool {
    let first = rime.spelling.unicodeScalars[rime.spelling.unicodeScalars.startIndex]
    let isFront = first == "e" || first == "ê" || first == "i"
    if first == "y", rime.letters.count > 1 { return onset.isEmpty }
    if rime.nucleus == "iê", onset.isEmpty { return false }
    switch onset {
    case "k": return isFront || first == "y"
    case "c": return !isFront && first != "y"
    case "gh", "ngh": return isFront || first == "y"
    case "ng": return !isFront
    case "g": return first == "i" ? rime.nucleus != "iê" : !isFront
    case "gi": return rime.nucleus == "iê" || (first != "i" && first != "y")
    case "qu": return false
    default: return true
    }
  }
}
