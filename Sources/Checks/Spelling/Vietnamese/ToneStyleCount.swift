import TextAnalysis
import TranslationModel

/// How often a text writes tones in either style, where the styles part: *hòa* and *hoà*.
///
/// Names are not counted: they are written as their bearers write them.
struct ToneStyleCount {
  private(set) var old = 0
  private(set) var new = 0

  init() {}

  init(of text: TextUsage) {
    for surface in 0..<text.surfaceCount where !text.shape(ofSurface: surface).contains(.capital) {
      guard let style = Self.style(of: text.surface(surface)) else { continue }
      add(style, text.count(ofSurface: surface))
    }
  }

  mutating func add(_ style: TonePlacement, _ count: Int = 1) {
    switch style {
    case .old: old += count
    case .new: new += count
    }
  }

  /// The style that the text uses most; the new one, as dictionaries do, where it uses none.
  var usual: TonePlacement { old > new ? .old : .new }

  /// The style of a word; nil where both write it so.
  static func style(of word: String) -> TonePlacement? {
    guard let syllable = try? Syllable(word), syllable.dependsOnPlacement else { return nil }
    if syllable.isWritten(in: .old) { return .old }
    return syllable.isWritten(in: .new) ? .new : nil
  }

  /// A syllable in the style of the text.
  func apply(to spelling: String) -> String {
    guard usual == .old, let syllable = try? Syllable(spelling) else { return spelling }
    return syllable.spelling(.old)
  }
}
