/// A token as it is written with what stands around it, as one byte string that an interner can
/// hold: kind, length of the lead, length of the form, then lead, form and gap.
struct Surface {
  let kind: MatchToken.Kind
  /// Lead, form and gap, end to end.
  let bytes: Slice<UnsafeRawBufferPointer>
  private let formStart: Int
  private let formEnd: Int

  var lead: Slice<UnsafeRawBufferPointer> { bytes[bytes.startIndex..<formStart] }
  var form: Slice<UnsafeRawBufferPointer> { bytes[formStart..<formEnd] }
  var gap: Slice<UnsafeRawBufferPointer> { bytes[formEnd..<bytes.endIndex] }

  /// Reads a surface that ``append(_:of:to:)`` wrote. Nil when it is none, as a damaged file may
  /// give.
  init?(_ encoded: UnsafeRawBufferPointer) {
    var offset = 1
    guard encoded.count >= 3, let kind = MatchToken.Kind(rawValue: encoded[0]),
      let lead = Self.length(in: encoded, at: &offset),
      let form = Self.length(in: encoded, at: &offset),
      lead <= encoded.count - offset, form <= encoded.count - offset - lead
    else { return nil }
    self.kind = kind
    bytes = encoded[offset...]
    formStart = offset + lead
    formEnd = formStart + form
  }

  /// Writes a token of `text` down.
  static func append(
    _ token: MatchToken, of text: UnsafeRawBufferPointer, to output: inout [UInt8]
  ) {
    output.append(token.kind.rawValue)
    append(length: token.lead.count, to: &output)
    append(length: token.form.count, to: &output)
    output.append(contentsOf: text[token.surface])
  }

  private static func append(length: Int, to output: inout [UInt8]) {
    var rest = length
    while rest >= 0x80 {
      output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    output.append(UInt8(rest))
  }

  private static func length(in encoded: UnsafeRawBufferPointer, at offset: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while offset < encoded.count, shift < 35 {
      let byte = encoded[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
