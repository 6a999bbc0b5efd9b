/// A font whose name tells the charset of the text that is set in it.
///
/// Documents made before Unicode keep the charset in the font: `.VnTime` is TCVN3, `.VnTimeH` the
/// same bytes in the shape of capitals, `VNI-Times` is VNI.
public struct LegacyFont: Hashable, Sendable {
  public let charset: Charset
  /// Whether the font shows small letters as capitals, which TCVN3 has no toned bytes for.
  public let isCapital: Bool

  /// Nil when the font's name tells no charset.
  public init?(named name: String) {
    let folded = name.lowercased()
    func hasPrefix(_ prefixes: String...) -> Bool {
      prefixes.contains { folded.utf8.starts(with: $0.utf8) }
    }
    if hasPrefix(".vn", "vntime", "vnarial") {
      charset = .tcvn3
      isCapital = name.utf8.last == UInt8(ascii: "H")
    } else if hasPrefix("vni-", "vni ") {
      charset = .vni
      isCapital = false
    } else if hasPrefix("vps ", "vps-") {
      charset = .vps
      isCapital = false
    } else {
      return nil
    }
  }
}
