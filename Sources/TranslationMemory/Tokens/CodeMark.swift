import TranslationModel

/// The byte that stands for an inline code among the bytes of a segment's text. Such bytes never
/// occur in UTF-8.
enum CodeMark {
  private static let first: UInt8 = 0xF8

  /// Nil for what marks text or holds a text of its own: it is no code.
  static func byte(for kind: InlineTag.Kind) -> UInt8? {
    switch kind {
    case .begin: first
    case .end: first + 1
    case .isolated: first + 2
    case .placeholder: first + 3
    case .unknown: first + 4
    case .highlight, .subflow: nil
    }
  }

  @inline(__always)
  static func isMark(_ byte: UInt8) -> Bool { byte >= first }
}
