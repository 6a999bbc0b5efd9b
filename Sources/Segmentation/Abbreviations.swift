import TextAnalysis

/// A user's own abbreviations: what never ends a segment.
///
/// An entry stands with its full stop (`Cty.`, `tr. CN.`); case and the form of the letters do not
/// matter. Looking one up costs one hash, however long the list is.
public struct Abbreviations: Sendable {
  private var entries: Set<[UInt16]> = []
  private var longest = 0

  public init() {}

  public init(_ list: some Sequence<some StringProtocol>) {
    for entry in list {
      let units = Array(UnicodeForm.composed.apply(to: entry.lowercased()).utf16)
      guard !units.isEmpty else { continue }
      entries.insert(units)
      longest = max(longest, units.count)
    }
  }

  /// Whether the text before `offset` ends with one, at the border of a word.
  func holds(in text: UnsafeBufferPointer<UInt16>, at offset: Int) -> Bool {
    guard !entries.isEmpty else { return false }
    var start = offset
    while start > 0, offset - start < longest {
      start -= 1
      guard start == 0 || Self.isBorder(text[start - 1]) else { continue }
      let lower = String(decoding: text[start..<offset], as: UTF16.self).lowercased()
      if entries.contains(Array(lower.utf16)) { return true }
    }
    return false
  }

  /// White space, an opening quote or bracket.
  private static func isBorder(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x00...0x20, 0xA0, 0x202F, 0x28, 0x5B, 0x22, 0x27, 0x201C, 0x2018, 0xAB: true
    default: false
    }
  }
}
