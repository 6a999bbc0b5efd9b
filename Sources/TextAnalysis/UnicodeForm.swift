import CICU

/// The two canonical forms of a text (Unicode Standard Annex #15).
///
/// Both leave what looks different apart; neither ever replaces a character by a mere likeness, as
/// the compatibility forms do. Time is linear in the text, whatever marks are heaped on a letter.
public enum UnicodeForm: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

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

  func contains(_ bytes: Bytes) -> Bool {
    if MarkRuns.ordered(bytes) != nil { return apply(to: bytes).elementsEqual(bytes) }
    return Self.pieces(of: bytes).allSatisfy { piece in
      var status: Int32 = 0
      let result = piece.withMemoryRebound(to: CChar.self) {
        cicu_is_normalized(code, $0.baseAddress, Int32($0.count), &status)
      }
      Self.expectSuccess(status)
      return result
    }
  }

  func apply(to bytes: Bytes) -> [UInt8] {
    if let ordered = MarkRuns.ordered(bytes) {
      return ordered.withUnsafeBufferPointer { applyByPieces(to: $0) }
    }
    return applyByPieces(to: bytes)
  }

  /// As `apply(to:)`, with the stretches that changed, in order: how many bytes became how many.
  func applyWithEdits(to bytes: Bytes) -> (bytes: [UInt8], edits: [ICUEdit]) {
    if MarkRuns.ordered(bytes) != nil || bytes.count > Self.limit {
      // Too much for ICU at once: one edit for the whole.
      let result = apply(to: bytes)
      return (result, [ICUEdit(oldLength: bytes.count, newLength: result.count, isChange: true)])
    }
    var edits: [cicu_edit] = []
    var count: Int32 = 0
    var capacity: Int32 = 8
    var result: [UInt8] = []
    repeat {
      capacity = max(capacity, count)
      edits = [cicu_edit](unsafeUninitializedCapacity: Int(capacity)) { buffer, filled in
        result = Self.successful { () throws(ICUError) in
          try ICUBuffer.bytes(capacity: bytes.count * 3 + 16, task: "normalising text") {
            out, size, status in
            bytes.withMemoryRebound(to: CChar.self) { source in
              cicu_normalize_with_edits(
                code, source.baseAddress, Int32(source.count), out, size, buffer.baseAddress,
                capacity, &count, &status)
            }
          }
        }
        filled = Int(min(count, capacity))
      }
    } while count > capacity
    return (
      result,
      edits.map {
        ICUEdit(
          oldLength: Int($0.old_length), newLength: Int($0.new_length), isChange: $0.changed)
      }
    )
  }

  private func applyByPieces(to bytes: Bytes) -> [UInt8] {
    let pieces = Self.pieces(of: bytes)
    if pieces.count == 1 { return apply(toPiece: bytes) }
    return pieces.reduce(into: []) { $0.append(contentsOf: apply(toPiece: $1)) }
  }

  private func apply(toPiece piece: Bytes) -> [UInt8] {
    Self.successful { () throws(ICUError) in
      try ICUBuffer.bytes(
        capacity: self == .composed ? piece.count + 16 : piece.count * 2 + 16,
        task: "normalising text"
      ) { out, size, status in
        piece.withMemoryRebound(to: CChar.self) { source in
          cicu_normalize(code, source.baseAddress, Int32(source.count), out, size, &status)
        }
      }
    }
  }

  /// Normalising can fail only when ICU has no data, with which it cannot start.
  private static func successful<Value>(_ work: () throws(ICUError) -> Value) -> Value {
    do throws(ICUError) { return try work() } catch { preconditionFailure(error.description) }
  }

  private static func expectSuccess(_ status: Int32) {
    precondition(
      status <= 0, ICUError(status: status, task: "normalising text").description)
  }

  /// ICU counts bytes in 32 bits: longer texts are cut before a character that never combines with
  /// what stands before it.
  private static let limit = 1 << 28

  private static func pieces(of bytes: Bytes) -> [Bytes] {
    if bytes.count <= limit { return [bytes] }
    var pieces: [Bytes] = []
    var start = 0
    while bytes.count - start > limit {
      var cut = start + limit
      while cut > start + limit / 2, !isSafeCut(bytes, cut) { cut -= 1 }
      while bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
      pieces.append(Bytes(rebasing: bytes[start..<cut]))
      start = cut
    }
    pieces.append(Bytes(rebasing: bytes[start...]))
    return pieces
  }

  private static func isSafeCut(_ bytes: Bytes, _ offset: Int) -> Bool {
    bytes[offset] & 0xC0 != 0x80 && StoredFormScan.accepts(bytes.scalar(at: offset).value)
  }
}
