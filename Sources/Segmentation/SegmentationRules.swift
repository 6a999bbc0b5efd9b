import CSegmentationRules
import TranslationModel

/// A file of segmentation rules: rules by language, and which languages they are for (SRX 2.0).
public struct SegmentationRules: Sendable {
  /// A named list of rules; the first one that matches a place decides.
  public struct LanguageRule: Sendable {
    public let name: String
    public let rules: [SegmentationRule]
  }

  /// Language codes that `pattern` matches whole use the rules called `name`.
  public struct LanguageMap: Sendable {
    public let pattern: String
    public let name: String
  }

  /// Whether all matching maps apply, in order, or only the first one.
  public let cascades: Bool
  public let languageRules: [LanguageRule]
  public let maps: [LanguageMap]

  /// Our own rules, for Vietnamese, English and any other language.
  public static let builtIn = Result { try SRXReader.rules(in: builtInDocument) }

  /// The text of ``builtIn``, for users to open and edit: an SRX 2.0 file.
  public static var builtInDocument: [UInt8] {
    var count = 0
    let start = songngu_srx(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
