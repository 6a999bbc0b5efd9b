/// Where the tone mark goes in syllables that end in open *oa*, *oe* or *uy*; in all others the two
/// styles agree.
public enum TonePlacement: String, CaseIterable, Hashable, Sendable {
  /// Kiểu cũ, on the first vowel: hòa, khỏe, thúy.
  case old
  /// Kiểu mới, on the last vowel: hoà, khoẻ, thuý.
  case new
}
