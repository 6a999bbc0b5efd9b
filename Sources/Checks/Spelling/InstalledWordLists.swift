import Glibc
public import TranslationModel

/// Word lists that are installed on the machine.
///
/// SCOWL (the Debian package `scowl`) tells how common a word is and in which English it is right.
/// Where it is missing, the plain lists of Debian's packages `wamerican`, `wbritish`, `wngerman` and
/// the like serve.
extension Lexicon {
  /// The lists of a language: of the region that the tag names, of all regions where it names none.
  /// Nil for a language of which there are none.
  ///
  /// - Throws: ``DictionaryError`` when they are not installed.
  public static func installed(
    for language: LanguageTag, in folder: String = "/usr/share/dict"
  ) throws(DictionaryError) -> Lexicon? {
    let accepted = EnglishVariety.accepted(in: language.region)
    if language.matches(.english), let lexicon = scowl(in: folder + "/scowl", accepted) {
      return lexicon
    }
    let lists = plainLists[language.primary] ?? []
    guard let package = lists.first?.package else { return nil }
    var builder = LexiconBuilder()
    for (name, variety, _) in lists {
      guard let bytes = WordListFile.bytes(at: "\(folder)/\(name)") else { continue }
      WordListFile.forEachLine(in: bytes) {
        builder.insert($0, level: plainLevel, variety: variety)
      }
    }
    guard !builder.entries.isEmpty else {
      throw DictionaryError.noWordList(language: language, package: package)
    }
    return Lexicon(builder, hasLevels: false, accepted: accepted)
  }

  private static func scowl(in folder: String, _ accepted: EnglishVariety) -> Lexicon? {
    var builder = LexiconBuilder(capacity: 300_000)
    for (spelling, variety) in spellings {
      for category in ["words", "upper", "proper-names", "contractions", "abbreviations"] {
        for level in levels where level <= rarestKnown || category == "words" {
          guard let bytes = WordListFile.bytes(at: "\(folder)/\(spelling)-\(category).\(level)")
          else { continue }
          WordListFile.forEachLine(in: bytes) {
            builder.insert($0, level: level, variety: variety)
          }
        }
      }
    }
    return builder.entries.isEmpty ? nil : Lexicon(builder, hasLevels: true, accepted: accepted)
  }

  private static let levels: [Level] = [10, 20, 35, 40, 50, 55, 60, 70, 80]
  private static let spellings: [(String, EnglishVariety)] = [
    ("english", .common), ("american", .american), ("british", .british), ("british_z", .oxford),
    ("canadian", .canadian), ("australian", .australian), ("variant_1", .americanVariant),
    ("variant_2", .americanVariant), ("british_variant_1", .britishVariant),
    ("british_variant_2", .britishVariant), ("canadian_variant_1", .canadianVariant),
    ("canadian_variant_2", .canadianVariant), ("australian_variant_1", .australianVariant),
    ("australian_variant_2", .australianVariant),
  ]

  /// Lists by language, and the Debian packages to install for them.
  private static let plainLists: [String: [(name: String, EnglishVariety, package: String)]] = [
    "en": [
      ("american-english", .american, "scowl"), ("american-english-large", .american, "scowl"),
      ("british-english", .british, "scowl"), ("british-english-large", .british, "scowl"),
      ("canadian-english", .canadian, "scowl"), ("canadian-english-large", .canadian, "scowl"),
    ],
    "de": [("ngerman", .common, "wngerman")], "fr": [("french", .common, "wfrench")],
    "es": [("spanish", .common, "wspanish")], "it": [("italian", .common, "witalian")],
    "pt": [
      ("portuguese", .common, "wportuguese"), ("brazilian", .common, "wbrazilian"),
    ],
    "nl": [("dutch", .common, "wdutch")], "sv": [("swedish", .common, "wswedish")],
    "da": [("danish", .common, "wdanish")], "pl": [("polish", .common, "wpolish")],
  ]
}

extension LanguageTag {
  /// The region that the tag names, as `GB`.
  var region: String? {
    rawValue.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }.map(String.init)
  }
}
