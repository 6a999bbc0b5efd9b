import TextAnalysis

/// A paragraph in composed form, with the way back to the bytes as they came.
struct ComposedView {
  private let original: UnsafeBufferPointer<UInt8>
  private let composed: ComposedText?

  /// Reads `original` where it lies as long as it is composed, which most text is.
  init(of original: UnsafeBufferPointer<UInt8>) {
    self.original = original
    composed = ComposedText(of: original)
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    guard let composed else { return try body(original) }
    return try composed.bytes.withUnsafeBufferPointer(body)
  }

  func originalOffset(of offset: Int) -> Int { composed?.originalOffset(of: offset) ?? offset }
}
