/// The name of a language as BCP 47 writes it: `vi`, `en-US`, `zh-Hant`.
///
/// The text is kept in canonical case (`VI_vn` becomes `vi-VN`). Two tags are equal when all their
/// subtags are; ``matches(_:)`` is the comparison that a translator expects, where `vi`, `vi-VN`
/// and the three-letter `vie` are one language.
public struct LanguageTag: Hashable, Sendable {
  public let rawValue: String

  /// Reads a tag; `_` is taken for `-`. Nil when the text is not well-formed (BCP 47, section 2.1:
  /// subtags of one to eight letters or digits, the first one of two to eight letters).
  public init?(parsing text: some StringProtocol) {
    // Most tags are a small word, as which memories repeat them a million times.
    let isWord = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    if isWord, (2...8).contains(text.utf8.count) {
      rawValue = String(text)
      return
    }
    let subtags = text.utf8.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    var canonical: [String] = []
    for (position, subtag) in subtags.enumerated() {
      let isWord = subtag.allSatisfy { $0.isASCIILetter }
      guard (1...8).contains(subtag.count), isWord || subtag.allSatisfy({ $0.isASCIIAlphanumeric })
      else { return nil }
      if position == 0 { guard isWord, subtag.count >= 2 else { return nil } }
      canonical.append(
        Self.canonical(
          String(decoding: subtag, as: UTF8.self), isFirst: position == 0, isWord: isWord))
    }
    rawValue = canonical.joined(separator: "-")
  }

  private static func canonical(_ subtag: String, isFirst: Bool, isWord: Bool) -> String {
    let lower = subtag.lowercased()
    guard !isFirst, isWord else { return lower }
    return switch lower.utf8.count {
    case 2: lower.uppercased()  // a region
    case 4: lower.prefix(1).uppercased() + lower.dropFirst()  // a script
    default: lower
    }
  }

  /// The language without script, region or variant, in its two-letter form where it has one.
  public var primary: String {
    let first = rawValue.prefix { $0 != "-" }
    return Self.twoLetter[String(first)] ?? String(first)
  }

  /// Whether both tags name the same language, whatever the region or script.
  public func matches(_ other: LanguageTag) -> Bool { primary == other.primary }

  /// ISO 639-2 codes (bibliographic and terminological) of languages that also have a two-letter
  /// code, as found in memories of older tools.
  private static let twoLetter: [String: String] = [
    "vie": "vi", "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es",
    "ita": "it", "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "zho": "zh", "chi": "zh",
    "jpn": "ja", "kor": "ko", "tha": "th", "khm": "km", "lao": "lo", "hun": "hu", "ces": "cs",
    "cze": "cs", "pol": "pl", "swe": "sv", "dan": "da", "fin": "fi", "nor": "no", "tur": "tr",
    "ara": "ar", "heb": "he", "hin": "hi", "ind": "id", "msa": "ms", "may": "ms", "ukr": "uk",
    "ell": "el", "gre": "el", "ron": "ro", "rum": "ro", "bul": "bg", "hrv": "hr", "srp": "sr",
    "slk": "sk", "slo": "sk", "slv": "sl", "lit": "lt", "lav": "lv", "est": "et", "lat": "la",
  ]
}

extension LanguageTag: CustomStringConvertible {
  public var description: String { rawValue }
}

extension LanguageTag: ExpressibleByStringLiteral {
  /// - Precondition: the literal is a well-formed tag.
  public init(stringLiteral value: StaticString) {
    guard let tag = LanguageTag(parsing: value.description) else {
      preconditionFailure("\(value) is not a BCP 47 language tag")
    }
    self = tag
  }
}

extension LanguageTag {
  public static let vietnamese: LanguageTag = "vi"
  public static let english: LanguageTag = "en"
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
  fileprivate var isASCIIAlphanumeric: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
