/// A folded form of a text, made to be compared by its bytes with the same form of another.
///
/// Laws: a key is its own key; a text and its composed and decomposed forms have the same key, byte
/// for byte; texts with equal match keys have equal search keys. Time is linear in the text.
public enum TextKey: Sendable {
  /// For exact and fuzzy matching and for terms.
  ///
  /// Folds case (Unicode's full default folding, no language's own), width, tone style (hòa to hoà),
  /// single *y* to *i* after b, h, k, l, m, n, qu, s, t, v, x (kỹ to kĩ), every white space to a
  /// space, quotation marks and apostrophes to `"` and `'`, dashes and hyphens to `-`, `…` to `...`;
  /// drops what Unicode has ignored by default. Keeps tones, the marks of ă â ê ô ơ ư, and đ.
  case match
  /// For queries that are typed without marks: the match key without any accent, and d for đ.
  case search

  /// The key of `text`.
  public func key(of text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(decoding: pass(over: bytes, to: [], NoRecorder()).output, as: UTF8.self)
    }
  }

  /// Appends the key of a text to `output`. Bytes that are no UTF-8 count as U+FFFD.
  public func append(keyOf bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if UTF8Validity.firstFault(in: bytes) != nil {
      var repaired = String(decoding: bytes, as: UTF8.self)
      return repaired.withUTF8 { append(keyOfValid: $0, to: &output) }
    }
    append(keyOfValid: bytes, to: &output)
  }

  private func append(keyOfValid bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    // The pass takes the array over, so that appending does not copy it.
    var taken: [UInt8] = []
    swap(&taken, &output)
    let pass = pass(over: bytes, to: consume taken, NoRecorder())
    output = pass.output
  }

  /// The key of `text` with the way back: where in the text a stretch of the key comes from.
  public func keyed(_ text: String) -> KeyedText {
    var text = text
    return text.withUTF8 { bytes in
      let pass = pass(over: bytes, to: [], OffsetRecorder())
      return KeyedText(
        key: String(decoding: pass.output, as: UTF8.self), offsets: pass.recorder.offsets)
    }
  }

  private func pass<Recorder: EditRecorder>(
    over bytes: UnsafeBufferPointer<UInt8>, to output: consuming [UInt8], _ recorder: Recorder
  ) -> KeyPass<Recorder> {
    output.reserveCapacity(output.count + bytes.count)
    var pass = KeyPass(bytes, key: self, output: output, recorder: recorder)
    output = []
    pass.run()
    return pass
  }
}
