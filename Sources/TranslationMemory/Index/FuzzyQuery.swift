/// A segment to search for, in the form that every part understands.
struct FuzzyQuery {
  let segment: SegmentTokens
  /// What each token is compared by, and how it is written (``Surface``).
  let keys: [[UInt8]]
  let surfaces: [[UInt8]]

  var count: Int { keys.count }

  init(_ segment: SegmentTokens) {
    self.segment = segment
    keys = segment.classKeys
    surfaces = segment.bytes.withUnsafeBytes { bytes in
      segment.tokens.map { token in
        var surface: [UInt8] = []
        Surface.append(token, of: bytes, to: &surface)
        return surface
      }
    }
  }
}
