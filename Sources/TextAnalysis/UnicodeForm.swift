import CICU

/// The two canonical forms of a text (Unicode Standard Annex #15).
///
/// Both leave what looks different apart; neither ever replaces a character by a mere likeness, as
/// the compatibility forms do.
public enum UnicodeForm: Sendable {
  /// NFC: letters and marks in one code point where there is one. The form that we store.
  case composed
  /// NFD: letters and marks apart.
  case decomposed

  private var code: cicu_form {
    switch self {
    case .composed: CICU_NFC
    case .decomposed: CICU_NFD
    }
  }

  /// Whether `text` is in this form, compared by its bytes. O(n), about a nanosecond a byte.
  public func contains(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { contains($0) }
  }

  /// `text` in this form; itself when it is in it already, which is checked first.
  public func apply(to text: String) -> String {
    var text = text
    let converted: String? = text.withUTF8 { bytes in
      contains(bytes) ? nil : String(decoding: apply(to: bytes), as: UTF8.self)
    }
    return converted ?? text
  }

  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.pieces(of: bytes).allSatisfy { piece in
      var status: Int32 = 0
      let result = piece.withMemoryRebound(to: CChar.self) {
        cicu_is_normalized(code, $0.baseAddress, Int32($0.count), &status)
      }
      Self.expectSuccess(status)
      return result
    }
  }

  func apply(to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for piece in Self.pieces(of: bytes) { append(piece, to: &result) }
    return result
  }

  private func append(_ piece: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    // Composing never makes a text longer than three times its size (UAX #15, stability tables).
    var capacity = self == .composed ? piece.count + 16 : piece.count * 3
    while true {
      var status: Int32 = 0
      var needed: Int32 = 0
      let written = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = piece.withMemoryRebound(to: CChar.self) { source in
          buffer.withMemoryRebound(to: CChar.self) { target in
            cicu_normalize(
              code, source.baseAddress, Int32(source.count), target.baseAddress,
              Int32(target.count), &status)
          }
        }
        count = min(Int(needed), capacity)
      }
      Self.expectSuccess(status)
      if Int(needed) <= capacity { return result.append(contentsOf: written) }
      capacity = Int(needed)
    }
  }

  /// Normalising well-formed text can fail only when ICU has no data, with which it cannot start.
  private static func expectSuccess(_ status: Int32) {
    precondition(
      status <= 0, ICUError(status: status, task: "normalising text").description)
  }

  /// ICU counts bytes in 32 bits: longer texts are cut before an ASCII byte, which never combines
  /// with what stands before it.
  private static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [UnsafeBufferPointer<UInt8>] {
    let limit = 1 << 28
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    while bytes.count - start > limit {
      let cut = bytes[start + 1..<start + limit].lastIndex { $0 < 0x80 } ?? start + limit
      pieces.append(UnsafeBufferPointer(rebasing: bytes[start..<cut]))
      start = cut
    }
    pieces.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    return pieces
  }
}
