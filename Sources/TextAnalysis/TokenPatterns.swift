/// Tokens that are recognised by their spelling: placeholders, tags, addresses, file names.
///
/// Each pattern looks ahead a bounded distance, so that the tokeniser stays linear.
enum TokenPatterns {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// No code or address is longer than this many bytes.
  private static let limit = 2048

  static func match(in bytes: Bytes, at start: Int) -> (Token.Kind, Int)? {
    switch bytes[start] {
    case UInt8(ascii: "{"): code(braces(in: bytes, at: start))
    case UInt8(ascii: "%"): code(percent(in: bytes, at: start))
    case UInt8(ascii: "$"): code(dollar(in: bytes, at: start))
    case UInt8(ascii: "<"): code(tag(in: bytes, at: start))
    case UInt8(ascii: "&"): code(entity(in: bytes, at: start))
    case UInt8(ascii: "/"), UInt8(ascii: "~"): path(in: bytes, at: start)
    default: nil
    }
  }

  /// Whether a token that begins in a piece of text, cut behind a space, may go on behind its end.
  /// False only when none does, whatever follows; O(piece · patterns in it).
  static func mayGoOn(behind piece: Bytes) -> Bool {
    for start in piece.indices {
      switch piece[start] {
      case UInt8(ascii: "{"): if isOpenBrace(in: piece, at: start) { return true }
      case UInt8(ascii: "<"): if isOpenTag(in: piece, at: start) { return true }
      case UInt8(ascii: "%"):
        if piece[start...].starts(with: "%(".utf8),
          !piece[start...].contains(UInt8(ascii: ")"))
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether nothing up to the end of the piece closes a brace or shows that it is no code.
  private static func isOpenBrace(in bytes: Bytes, at start: Int) -> Bool {
    bytes[start...].allSatisfy { byte in
      byte != UInt8(ascii: "}") && (byte.isASCIIWord || ".,:-#$ {".utf8.contains(byte))
    }
  }

  private static func isOpenTag(in bytes: Bytes, at start: Int) -> Bool {
    let rest = bytes[(start + 1)...]
    let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    guard name.first?.isASCIILetter ?? true else { return false }
    return !rest.contains { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
  }

  private static func code(_ end: Int?) -> (Token.Kind, Int)? { end.map { (.code, $0) } }

  /// `{}`, `{0}`, `{name}`, `{{name}}`, `{count, number}`: no brace and no line end inside.
  private static func braces(in bytes: Bytes, at start: Int) -> Int? {
    let isDouble = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "{")
    var end = isDouble ? start + 2 : start + 1
    while end < bytes.count, end - start < 64 {
      switch bytes[end] {
      case UInt8(ascii: "}"):
        guard isDouble else { return end + 1 }
        return end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "}") ? end + 2 : nil
      case let byte where byte.isASCIIWord: end += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "$"):
        end += 1
      default: return nil
      }
    }
    return nil
  }

  /// `%s`, `%1$d`, `%-5.2f`, `%(name)s`, `%%`; not the sign of a percentage.
  private static func percent(in bytes: Bytes, at start: Int) -> Int? {
    if start > 0, bytes[start - 1].isASCIIDigit { return nil }
    var end = start + 1
    guard end < bytes.count else { return nil }
    if bytes[end] == UInt8(ascii: "%") { return end + 1 }
    if bytes[end] == UInt8(ascii: "(") {
      guard let close = bytes[end..<min(end + 64, bytes.count)].firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      end = close + 1
    }
    while end < bytes.count, "-+#0123456789$.*".utf8.contains(bytes[end]) { end += 1 }
    while end < bytes.count, "hlLqjzt".utf8.contains(bytes[end]) { end += 1 }
    guard end < bytes.count, "diouxXeEfFgGaAcspn@".utf8.contains(bytes[end]) else { return nil }
    end += 1
    return end < bytes.count && bytes[end].isASCIIWord ? nil : end
  }

  /// `${name}`, `$(name)`, `$name`; not a sum of dollars.
  private static func dollar(in bytes: Bytes, at start: Int) -> Int? {
    var end = start + 1
    guard end < bytes.count else { return nil }
    if bytes[end] == UInt8(ascii: "{") || bytes[end] == UInt8(ascii: "(") {
      let close = bytes[end] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      end += 1
      while end < bytes.count, bytes[end].isASCIIWord { end += 1 }
      return end < bytes.count && end > start + 2 && bytes[end] == close ? end + 1 : nil
    }
    guard bytes[end].isASCIILetter || bytes[end] == UInt8(ascii: "_") else { return nil }
    while end < bytes.count, bytes[end].isASCIIWord { end += 1 }
    return end
  }

  /// `<b>`, `</b>`, `<br/>`, `<a href="…">`.
  private static func tag(in bytes: Bytes, at start: Int) -> Int? {
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
    guard end < bytes.count, bytes[end].isASCIILetter else { return nil }
    while end < bytes.count, end - start < limit {
      switch bytes[end] {
      case UInt8(ascii: ">"): return end + 1
      case UInt8(ascii: "<"): return nil
      default: end += 1
      }
    }
    return nil
  }

  /// `&nbsp;`, `&#160;`, `&#xA0;`.
  private static func entity(in bytes: Bytes, at start: Int) -> Int? {
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let body = end
    while end < bytes.count, end - body < 10, bytes[end].isASCIILetter || bytes[end].isASCIIDigit {
      end += 1
    }
    return end > body + 1 && end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  /// A URL, an e-mail address or a file name, beginning with a letter, a digit or `_`.
  ///
  /// `tried` is where the look ahead came to: no address begins between `start` and there when
  /// none begins at `start`.
  static func address(in bytes: Bytes, at start: Int, tried: inout Int) -> (Token.Kind, Int)? {
    var end = start
    var at: Int?
    var lastDot: Int?
    var hasSlash = false
    scan: while end < bytes.count, end - start < limit {
      switch bytes[end] {
      case let byte where byte.isASCIIWord: break
      case UInt8(ascii: "."): lastDot = end
      case UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "@"):
        if at != nil { break scan }
        at = end
      case UInt8(ascii: "/"), UInt8(ascii: "\\"): hasSlash = true
      case UInt8(ascii: ":"):
        if end > start, at == nil, bytes[start..<end].allSatisfy({ $0.isASCIILetter }),
          bytes[end...].starts(with: "://".utf8) || bytes[start..<end].elementsEqual("mailto".utf8)
        {
          let stop = endOfAddress(in: bytes, from: end + 1)
          return stop > end + 3 ? (.url, stop) : nil
        }
        break scan
      default: break scan
      }
      end += 1
    }
    tried = end
    guard lastDot != nil || at != nil else { return nil }
    if bytes[start..<end].starts(with: "www.".utf8) {
      return (.url, endOfAddress(in: bytes, from: end))
    }
    // A letter that is not ASCII goes on: the word is no address.
    if end < bytes.count, bytes[end] >= 0x80, CharacterClass(bytes.scalar(at: end).value) == .letter
    {
      return nil
    }
    while end > start, !bytes[end - 1].isASCIIWord { end -= 1 }
    if let at {
      let domain = bytes[min(at + 1, end)..<end]
      let parts = domain.split(separator: UInt8(ascii: "."))
      let isMail =
        parts.count >= 2 && !hasSlash && parts[parts.count - 1].count >= 2
        && parts[parts.count - 1].allSatisfy(\.isASCIILetter)
      return isMail ? (.email, end) : nil
    }
    return fileName(in: bytes, start..<end)
  }

  /// `/etc/hosts`, `~/x`: a slash that begins a word, with another one or a dot inside.
  private static func path(in bytes: Bytes, at start: Int) -> (Token.Kind, Int)? {
    if start > 0, bytes[start - 1].isASCIIWord || bytes[start - 1] >= 0x80 { return nil }
    var end = bytes[start] == UInt8(ascii: "~") ? start + 1 : start
    guard end < bytes.count, bytes[end] == UInt8(ascii: "/") else { return nil }
    var slashes = 0
    while end < bytes.count, end - start < limit {
      if bytes[end] == UInt8(ascii: "/") { slashes += 1 }
      guard bytes[end].isASCIIWord || "/.-+~".utf8.contains(bytes[end]) else { break }
      end += 1
    }
    while end > start, !bytes[end - 1].isASCIIWord, bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return slashes >= 2 && end - start >= 4 ? (.fileName, end) : nil
  }

  private static func fileName(in bytes: Bytes, _ range: Range<Int>) -> (Token.Kind, Int)? {
    guard let dot = bytes[range].lastIndex(of: UInt8(ascii: ".")), dot > range.lowerBound,
      range.upperBound - dot - 1 <= 5
    else { return nil }
    let ending = String(decoding: bytes[(dot + 1)..<range.upperBound], as: UTF8.self)
    return extensions.contains(ending.lowercased()) ? (.fileName, range.upperBound) : nil
  }

  /// Up to a space, a quote or a bracket that closes nothing; end marks of the sentence stay out.
  private static func endOfAddress(in bytes: Bytes, from start: Int) -> Int {
    var end = start
    var open = 0
    scan: while end < bytes.count, end - start < limit {
      let byte = bytes[end]
      switch byte {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): break scan
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0 { break scan }
        open -= 1
      case 0x80...:
        let (scalar, length) = bytes.scalar(at: end)
        let kind = CharacterClass(scalar)
        guard kind == .letter || kind == .mark || kind == .ideograph else { break scan }
        end += length
        continue scan
      default: break
      }
      end += 1
    }
    while end > start, ".,;:!?'*".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Endings that people name files by in running text.
  private static let extensions: Set<String> = [
    "txt", "doc", "docx", "pdf", "odt", "rtf", "xls", "xlsx", "ods", "csv", "tsv", "ppt", "pptx",
    "html", "htm", "xml", "json", "jsonl", "toml", "yaml", "yml", "md", "tmx", "tbx", "xliff",
    "xlf", "po", "pot", "mo", "srx", "sdlxliff", "zip", "gz", "tar", "bz2", "xz", "rar", "deb",
    "rpm", "iso", "exe", "dll", "so", "jpg", "jpeg", "png", "gif", "svg", "bmp", "tif", "tiff",
    "mp3", "mp4", "avi", "mkv", "wav", "mov", "c", "h", "cpp", "py", "js", "ts", "css", "java",
    "swift", "sh", "rb", "go", "rs", "php", "sql", "log", "conf", "cfg", "ini", "bak", "tmp",
    "sqlite", "db", "vn",
  ]
}

extension UInt8 {
  @inline(__always)
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  @inline(__always)
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  @inline(__always)
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
