import CICU

/// A charset that writes one character a byte.
struct SingleByteTable: Sendable {
  /// By byte; nil where the charset has no character.
  let scalars: [Unicode.Scalar?]
  /// By byte, packed for writing; 0 where the charset has no character.
  private let spellings: [UInt32]
  /// By scalar: the byte.
  private let bytes: [Unicode.Scalar: UInt8]
  /// Whether tones are marks of their own, so that what was decoded is still to be composed.
  let hasMarks: Bool

  /// - Parameter scalars: 256 of them. Where two bytes have one scalar, the first writes it.
  init(_ scalars: [Unicode.Scalar?]) {
    precondition(scalars.count == 256, "a byte has 256 values")
    self.scalars = scalars
    spellings = scalars.map { $0.map { LetterSpelling($0).packed } ?? 0 }
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (byte, scalar) in scalars.enumerated() {
      if let scalar, bytes[scalar] == nil { bytes[scalar] = UInt8(byte) }
    }
    self.bytes = bytes
    hasMarks = scalars.contains { scalar in
      scalar.map { LetterTable.shared.entry($0.value).isMark } ?? false
    }
  }

  func byte(for scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }

  /// Appends what the bytes stand for, as UTF-8.
  func decode(
    _ source: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) throws(PlacedFault) {
    output.reserveCapacity(output.count + source.count + source.count / 2)
    for (offset, byte) in source.enumerated() {
      if byte >= 0x20 && byte < 0x7F {
        output.append(byte)
        continue
      }
      let packed = spellings[Int(byte)]
      if packed == 0 { throw PlacedFault(problem: .undefinedByte, offset: offset) }
      let spelling = LetterSpelling(packed: packed)
      for position in 0..<spelling.count { output.append(spelling[position]) }
    }
  }

  /// The table of one of ICU's converters.
  init(icu charset: String) {
    var status: Int32 = 0
    var table = [UInt32](repeating: CICU_UNDEFINED, count: 256)
    cicu_single_byte_table(charset, &table, &status)
    precondition(
      status <= 0, ICUError(status: status, task: "opening the converter \(charset)").description)
    self.init(table.map { Unicode.Scalar($0) })
  }
}
