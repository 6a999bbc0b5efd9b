import TextAnalysis

/// A paragraph in stored form, with the way back to the bytes as they came.
struct ComposedView {
  private let original: UnsafeBufferPointer<UInt8>
  /// Nil as long as the paragraph is in stored form already, which most text is.
  private let normalized: NormalizedText?

  init(of original: UnsafeBufferPointer<UInt8>) {
    self.original = original
    guard !Normalizer.isPlainlyStored(original) else {
      normalized = nil
      return
    }
    let text = Normalizer().normalized(String(decoding: original, as: UTF8.self))
    normalized = text.offsets.isIdentity ? nil : text
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    guard var text = normalized?.text else { return try body(original) }
    return try text.withUTF8(body)
  }

  /// The place in the original that a place in the paragraph comes from; within a change, where
  /// that begins.
  func originalOffset(of offset: Int) -> Int {
    normalized?.offsets.oldRange(of: offset..<offset).lowerBound ?? offset
  }
}
