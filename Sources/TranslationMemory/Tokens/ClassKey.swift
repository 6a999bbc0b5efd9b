import TextAnalysis

/// What a token is compared by: the match key of a word, the kind of a number or a code.
enum ClassKey {
  /// Appends the key of a token with the given form. A key is never empty, and that of a word never
  /// begins with a control character.
  static func append(
    kind: MatchToken.Kind, form: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    guard !kind.isClass else {
      output.append(0x01)
      output.append(kind.rawValue)
      return
    }
    let start = output.count
    TextKey.match.append(keyOf: form, to: &output)
    // A token of nothing but ignorable characters is equal to itself.
    if output.count == start { output.append(contentsOf: form) }
  }
}
