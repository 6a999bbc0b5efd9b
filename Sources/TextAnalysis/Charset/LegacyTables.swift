/// The one-byte charsets. What a byte means is a fact of each charset; the tables are written down
/// here row by row, and the tests prove them against other converters.
enum LegacyTables {
  static let windows1252 = SingleByteTable(icu: "windows-1252")
  static let windows1258 = SingleByteTable(icu: "windows-1258")

  /// Upper half of VISCII, then the six capitals on control codes (RFC 1456).
  static let viscii = table(
    rows: [
      0x80: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ", 0x90: "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ", 0xA0: "Õắằặấầẩậẽẹếềểễệố",
      0xB0: "ồổỗỠƠộờởịỰỨỪỬơớƯ", 0xC0: "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ", 0xD0: "ĐứÒÓÔạỷừửÙÚỹỵÝỡư",
      0xE0: "àáâãảăữẫèéêẻìíĩỉ", 0xF0: "đựòóôõỏọụùúũủýợỮ",
    ],
    controls: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  /// A space in a row stands for a byte without a character.
  static let vps = table(
    rows: [
      0x80: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ", 0x90: "Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ", 0xA0: "\u{A0}ắằẳẵặỠớÙờởỡŨỨợỪ",
      0xB0: "ổỬỲỸÍÌộỈĨÓửữÒỎÕự", 0xC0: "ầÁÂấẩẫậđẻÉÊẹỉễịỹ", 0xD0: "ƯỦồốÔỏơÈừứÚũưÝẺ ",
      0xE0: "àáâãảạă èéêẽìí ĩ", 0xF0: "ẴĐòóôõ Ơụùúủ ỶẼỳ",
    ],
    controls: [
      0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ",
      0x13: "Ợ", 0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
    ])

  /// The small letters and unmarked capitals of TCVN 5712 with its combining tones; where the third
  /// table has nothing, the capitals of the first, and below them the punctuation of Windows, which
  /// the .VnTime fonts kept.
  static let tcvn3: SingleByteTable = {
    var scalars = table(
      rows: [
        0xA0: "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ", 0xB0: "     àảãáạẲằẳẵắẴ", 0xC0: "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
        0xD0: "éẹềểễếệìỉỄẾỒĩíịò", 0xE0: "Ổỏõóọồổỗốộờởỡớợù", 0xF0: "Ỗủũúụừửữứựỳỷỹýỵ\u{1ED0}",
      ],
      controls: [:]
    ).scalars
    for (byte, tone) in zip(0xB0..., [Tone.huyen, .hoi, .nga, .sac, .nang]) {
      scalars[byte] = tone.mark
    }
    for byte in 0x80..<0xA0 {
      guard let scalar = windows1252.scalars[byte] else { continue }
      if !scalar.properties.isAlphabetic { scalars[byte] = scalar }
    }
    return SingleByteTable(scalars)
  }()

  private static func table(
    rows: [Int: String], controls: [Int: Unicode.Scalar]
  ) -> SingleByteTable {
    var scalars: [Unicode.Scalar?] = (0..<256).map {
      $0 < 0x80 ? Unicode.Scalar(UInt8($0)) : nil
    }
    for (first, row) in rows {
      let row = UnicodeForm.composed.apply(to: row).unicodeScalars
      precondition(row.count == 16, "the row at \(first) has \(row.count) characters")
      for (byte, scalar) in zip(first..., row) where scalar != " " { scalars[byte] = scalar }
    }
    for (byte, scalar) in controls { scalars[byte] = scalar }
    return SingleByteTable(scalars)
  }
}
