/// What a ``Normalizer`` may do beyond the stored form. By default it does nothing beyond.
public struct NormalizerOptions: Hashable, Sendable {
  /// The style in which tone marks are rewritten; nil keeps what the author wrote.
  public var tonePlacement: TonePlacement?
  /// Whether faults are repaired that only a person may call faults: misplaced tones (khỏang),
  /// Ð for Đ, Cyrillic and Greek letters inside Latin words, no-break spaces, stray joiners,
  /// byte-order marks and soft hyphens.
  public var repair: Bool

  public init(tonePlacement: TonePlacement? = nil, repair: Bool = false) {
    self.tonePlacement = tonePlacement
    self.repair = repair
  }

  /// The stored form alone.
  public static let storedForm = NormalizerOptions()
}
