import CICU

/// Folding one scalar at a time over decomposed text: the slow way, which takes any script.
enum KeyFolding {
  /// Folds a stretch that begins and ends between words or clusters. Tone style and i/y are not
  /// looked at.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, for key: TextKey) -> [UInt8] {
    let decomposed = UnicodeForm.decomposed.apply(to: bytes)
    var folded: [UInt8] = []
    folded.reserveCapacity(decomposed.count)
    decomposed.withUnsafeBufferPointer { decomposed in
      var offset = 0
      while offset < decomposed.count {
        let (scalar, length) = decomposed.scalar(at: offset)
        append(scalar, for: key, to: &folded)
        offset += length
      }
    }
    let composed = folded.withUnsafeBufferPointer { UnicodeForm.composed.apply(to: $0) }
    return composed
  }

  private static func append(_ scalar: UInt32, for key: TextKey, to folded: inout [UInt8]) {
    if cicu_is_ignorable(scalar) { return }
    let ordinary = cicu_fold_width(scalar)
    if cicu_is_ignorable(ordinary) { return }
    var parts: (UInt32, UInt32, UInt32) = (0, 0, 0)
    let count = withUnsafeMutableBytes(of: &parts) {
      cicu_fold_case(ordinary, $0.assumingMemoryBound(to: UInt32.self).baseAddress)
    }
    append(cased: parts.0, for: key, to: &folded)
    if count > 1 { append(cased: parts.1, for: key, to: &folded) }
    if count > 2 { append(cased: parts.2, for: key, to: &folded) }
  }

  private static func append(cased scalar: UInt32, for key: TextKey, to folded: inout [UInt8]) {
    if let mark = punctuation[scalar] { return folded.append(contentsOf: mark.utf8) }
    if cicu_is_white_space(scalar) { return folded.append(UInt8(ascii: " ")) }
    if key == .search {
      if cicu_is_accent(scalar) { return }
      // đ, and what is typed or read for it.
      if scalar == 0x111 || scalar == 0xF0 || scalar == 0x256 {
        return folded.append(UInt8(ascii: "d"))
      }
    }
    // ICU gives scalars for scalars.
    let folding = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    folded.append(contentsOf: UTF8.encode(folding) ?? UTF8.encodedReplacementCharacter)
  }

  /// Marks that are one mark to a reader, by what they fold to.
  private static let punctuation: [UInt32: String] = {
    var folding: [UInt32: String] = [:]
    for (mark, others) in [
      ("'", "‘’‚‛ʼʻ′‵`´ˊˋ‹›＇"),
      ("\"", "“”„‟″‶«»〝〞〟＂"),
      ("-", "‐‑‒–—―⁃−﹘﹣－⸺⸻"),
      ("...", "…⋯"), ("..", "‥"),
    ] {
      for scalar in others.unicodeScalars { folding[scalar.value] = mark }
    }
    return folding
  }()
}
