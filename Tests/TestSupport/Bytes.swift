extension StringProtocol {
  /// The text's own bytes: `==` on strings takes composed and decomposed letters for equal, so that
  /// a test of normalisation with it cannot fail.
  public var bytes: [UInt8] { Array(utf8) }
}
