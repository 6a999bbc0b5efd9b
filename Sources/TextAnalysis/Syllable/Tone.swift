/// One of the six tones of Vietnamese, each but the first written with a mark of its own.
public enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  /// Level, without a mark.
  case ngang
  /// Falling: the grave accent.
  case huyen
  /// Rising: the acute accent.
  case sac
  /// Dipping: the hook above.
  case hoi
  /// Broken: the tilde.
  case nga
  /// Heavy: the dot below.
  case nang

  /// The combining mark that writes it.
  public var mark: Unicode.Scalar? {
    switch self {
    case .ngang: nil
    case .huyen: "\u{300}"
    case .sac: "\u{301}"
    case .hoi: "\u{309}"
    case .nga: "\u{303}"
    case .nang: "\u{323}"
    }
  }

  /// Whether its mark stands above the letter, where NFC keeps the order of marks as it finds it.
  var standsAbove: Bool { self != .ngang && self != .nang }
}
