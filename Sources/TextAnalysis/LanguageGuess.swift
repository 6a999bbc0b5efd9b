import CICU
public import TranslationModel

/// Which language a text is in, told from its script and its small words.
///
/// Enough to choose rules and dictionaries by; a text of a few words, or in a language that isn't
/// known here, gives nothing.
public enum LanguageGuess {
  /// The likeliest language; nil when nothing speaks for one. Reads at most `limit` bytes.
  public static func language(of text: String, limit: Int = 100_000) -> LanguageTag? {
    var words: [String: Int] = [:]
    var scripts: [String: Int] = [:]
    var sample = Substring(text)
    if text.utf8.count > limit {
      var end = text.utf8.index(text.startIndex, offsetBy: limit)
      while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
      sample = text[..<end]
    }
    let piece = UnicodeForm.composed.apply(to: String(sample))
    for token in Tokenizer().tokens(in: piece) where token.kind == .word {
      let word = piece[utf8Range: token.range].lowercased()
      words[word, default: 0] += 1
      if let first = word.unicodeScalars.first { scripts[script(of: first), default: 0] += 1 }
    }
    let count = scripts.values.reduce(0, +)
    guard let main = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      2 * main.value >= count
    else { return scripts["Hira"] == nil ? nil : "ja" }
    return main.key == "Latn" ? latin(words) : byScript(main.key, scripts)
  }

  private static func byScript(_ script: String, _ all: [String: Int]) -> LanguageTag? {
    if script == "Hani", (all["Hira"] ?? 0) + (all["Kana"] ?? 0) > 0 { return "ja" }
    return languagesOfScripts[script]
  }

  private static func latin(_ words: [String: Int]) -> LanguageTag? {
    let total = words.values.reduce(0, +)
    var best: (language: LanguageTag, score: Double)?
    for (language, small) in smallWords {
      let hits = small.reduce(0) { $0 + (words[$1] ?? 0) }
      let score = Double(hits) / Double(total)
      if score > best?.score ?? 0 { best = (language, score) }
    }
    // Vietnamese writes every third syllable or so with letters that no other language has.
    let vietnamese = words.reduce(0) { $0 + (hasVietnameseLetter($1.key) ? $1.value : 0) }
    if 5 * vietnamese >= total { return .vietnamese }
    guard let best, best.score >= 0.08 else { return nil }
    return best.language
  }

  /// ơ, ư, đ, ă, and letters with two marks.
  private static func hasVietnameseLetter(_ word: String) -> Bool {
    word.unicodeScalars.contains {
      (0x1EA0...0x1EF9).contains($0.value) || [0x1A1, 0x1B0, 0x111, 0x103].contains($0.value)
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return "Latn" }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 5) { code in
      cicu_script(scalar.value, code.baseAddress)
      return code.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  private static let languagesOfScripts: [String: LanguageTag] = [
    "Hani": "zh", "Hira": "ja", "Kana": "ja", "Hang": "ko", "Thai": "th", "Khmr": "km",
    "Laoo": "lo", "Mymr": "my", "Cyrl": "ru", "Grek": "el", "Arab": "ar", "Hebr": "he",
    "Deva": "hi", "Geor": "ka", "Armn": "hy",
  ]

  /// Words that stand in every paragraph of a language and seldom in another's. An array, so that a
  /// tie is always decided the same way.
  private static let smallWords: [(LanguageTag, [String])] = [
    ("en", ["the", "of", "and", "to", "that", "is", "was", "with", "for", "this", "from", "by"]),
    ("vi", ["và", "của", "là", "có", "trong", "cho", "với", "không", "các", "được", "này", "khi"]),
    ("fr", ["le", "la", "les", "des", "et", "est", "dans", "une", "du", "qui", "pour", "au"]),
    ("de", ["der", "die", "das", "und", "ist", "den", "nicht", "mit", "ein", "zu", "auf", "dem"]),
    ("es", ["el", "los", "las", "que", "del", "una", "por", "con", "para", "como", "más", "y"]),
    ("it", ["il", "che", "della", "di", "non", "per", "sono", "gli", "nel", "una", "è", "con"]),
    ("pt", ["o", "os", "que", "não", "uma", "do", "da", "em", "para", "com", "mais", "dos"]),
    ("nl", ["het", "een", "van", "en", "niet", "de", "dat", "op", "zijn", "voor", "met", "ook"]),
    ("hu", ["az", "egy", "hogy", "nem", "és", "is", "volt", "meg", "csak", "ez", "mint", "már"]),
    ("pl", ["nie", "się", "na", "że", "jest", "do", "to", "jak", "przez", "oraz", "ale", "był"]),
    ("cs", ["se", "na", "že", "je", "to", "není", "jsem", "jako", "ale", "byl", "který", "pro"]),
    ("sv", ["och", "att", "det", "som", "är", "en", "på", "för", "inte", "med", "ett", "jag"]),
    ("da", ["og", "at", "det", "er", "en", "på", "til", "ikke", "med", "af", "jeg", "som"]),
    ("fi", ["ja", "on", "ei", "se", "että", "oli", "hän", "mutta", "kun", "niin", "ovat", "joka"]),
    ("tr", ["ve", "bir", "bu", "için", "da", "de", "ile", "olarak", "daha", "çok", "gibi", "ne"]),
    ("id", ["yang", "dan", "di", "ini", "itu", "dengan", "untuk", "tidak", "dari", "pada", "ke"]),
    ("ro", ["și", "nu", "în", "la", "să", "este", "cu", "pe", "mai", "din", "care", "pentru"]),
  ]
}
