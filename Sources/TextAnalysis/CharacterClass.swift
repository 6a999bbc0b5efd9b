import CICU

/// What a scalar is to a tokeniser, after its Unicode category and script.
package enum CharacterClass: UInt8 {
  case other
  case space
  case letter
  /// Combining marks and format characters: part of what stands before them.
  case mark
  case digit
  case punctuation
  case symbol
  /// Han and kana: each stands for itself.
  case ideograph
  /// Thai, Lao, Khmer, Myanmar: no spaces, words found by ICU's dictionaries.
  case complex
  case control

  package init(_ scalar: UInt32) {
    self =
      scalar < 0x10000
      ? Self.basicPlane[Int(scalar)] : Self.classes(first: scalar, count: 1)[0]
  }

  /// The classes of U+0000 to U+FFFF, 64 kB, filled at first use in about a millisecond.
  private static let basicPlane = classes(first: 0, count: 0x10000)

  private static func classes(first: UInt32, count: Int) -> [CharacterClass] {
    let codes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      cicu_classes(first, Int32(count), buffer.baseAddress)
      filled = count
    }
    return codes.map { CharacterClass(rawValue: $0) ?? .other }
  }
}
