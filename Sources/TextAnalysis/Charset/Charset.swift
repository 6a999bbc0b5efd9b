/// A way in which Vietnamese text has been written in bytes.
///
/// The raw value is the name that people give on a command line.
public enum Charset: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// With a byte-order mark, or else guessed from where the zero bytes stand.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's code page: shaped letters, and tones as combining marks.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, third table: the bytes of the .VnTime fonts ("ABC"), without toned capitals.
  case tcvn3 = "tcvn3"
  /// RFC 1456; six capitals stand on control codes.
  case viscii = "viscii"
  /// The Windows fonts VNI-Times and their kin: a letter, and its marks as a second letter.
  case vni = "vni"
  /// Of the Vietnamese Professionals Society; some capitals stand on control codes.
  case vps = "vps"
  /// RFC 1456: marks as ASCII signs behind the letter, `Vie^.t Nam`.
  case viqr = "viqr"
  /// UTF-8 that was taken for windows-1252 and written as UTF-8 once more.
  case doubleUTF8 = "double-utf-8"

  /// Finds a charset by a name in common use, in any case, with or without hyphens.
  public init(named name: String) throws(UnknownCharset) {
    let folded = String(decoding: name.lowercased().utf8.filter(\.isASCIIWord), as: UTF8.self)
    guard let charset = Self.names[folded] else { throw UnknownCharset(name: name) }
    self = charset
  }

  private static let names: [String: Charset] = {
    var names: [String: Charset] = [:]
    for charset in allCases {
      names[String(decoding: charset.rawValue.utf8.filter(\.isASCIIWord), as: UTF8.self)] = charset
    }
    for (charset, others) in [
      (Charset.utf8, "unicode ascii usascii utf8bom"),
      (.windows1258, "cp1258 xcp1258 1258"),
      (.tcvn3, "tcvn tcvn5712 tcvn57121 tcvn57123 xviettcvn5712 abc vntime vn3 vscii vscii3"),
      (.viscii, "csviscii viscii111 xvietviscii"), (.vni, "vniwin vniwindows xvietvni vnitimes"),
      (.vps, "xvietvps"), (.viqr, "csviqr vietnet"), (.doubleUTF8, "mojibake doubleutf8"),
    ] {
      for name in others.split(separator: " ") { names[String(name)] = charset }
    }
    return names
  }()
}

extension Charset: CustomStringConvertible {
  public var description: String { rawValue }
}
