/// A way of typing Vietnamese on a keyboard that has no Vietnamese letters.
public enum InputMethod: String, CaseIterable, Hashable, Sendable {
  /// Doubled letters and `w` for the shapes, s f r x j for the tones: `Tieengs Vieetj`.
  case telex
  /// Digits: `Tie61ng Vie65t`.
  case vni
  /// Signs, as in RFC 1456: `Tie^'ng Vie^.t`.
  case viqr
}

extension InputMethod {
  /// The syllable that the method would have written for the keystrokes of one word, in letters;
  /// nil when it would have written none, or the keystrokes themselves.
  public func syllable(typedAs keystrokes: String) -> String? {
    var keystrokes = keystrokes
    return keystrokes.withUTF8 { RawTyping($0, self)?.text }
  }
}
