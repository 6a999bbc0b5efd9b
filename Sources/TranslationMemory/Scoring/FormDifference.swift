/// How two segments differ although their words are the same.
public struct FormDifference: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The value of a number, a date or a time.
  public static let number = FormDifference(rawValue: 1)
  /// A placeholder, an address, an inline code: another one, or one on one side only.
  public static let code = FormDifference(rawValue: 2)
  /// Capital and small letters.
  public static let letterCase = FormDifference(rawValue: 4)
  /// Punctuation marks and spaces.
  public static let punctuation = FormDifference(rawValue: 8)
  /// Tone style (hòa, hoà), i for y (kĩ, kỹ), width, and whatever else the match key folds.
  public static let toneStyle = FormDifference(rawValue: 16)

  /// Each with the name it has in our output.
  public static let names: [(FormDifference, String)] = [
    (.number, "number"), (.code, "code"), (.letterCase, "case"), (.punctuation, "punctuation"),
    (.toneStyle, "tone-style"),
  ]

  public var names: [String] { Self.names.filter { contains($0.0) }.map(\.1) }
}
