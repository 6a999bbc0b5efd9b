import TextAnalysis

/// A place in a message that a program fills in.
struct Placeholder {
  /// Equal for placeholders that are filled with the same.
  let key: String
  /// In bytes.
  let range: Range<Int>

  /// The placeholders among the codes of a text: `%s`, `%1$d`, `%(name)s`, `{0}`, `${name}`.
  ///
  /// In C's way the n-th placeholder without a number takes the n-th value, so that `%s of %d` is
  /// not `%d of %s`, but is `%2$d of %1$s`.
  static func placeholders(in text: AnalyzedText) -> [Placeholder] {
    var placeholders: [Placeholder] = []
    var next = 1
    for token in text.tokens.indices where text.tokens[token].kind == .code {
      let code = text.withBytes(of: token) { String(decoding: $0, as: UTF8.self) }
      let key: String
      switch code.utf8.first {
      case UInt8(ascii: "%"):
        guard code != "%%" else { continue }
        key = percent(code, &next)
      case UInt8(ascii: "{"):
        guard isName(code) else { continue }
        // What follows the name says how it is shown: {count, number}.
        key = String(code.prefix { $0 != "," && $0 != ":" && $0 != "}" }.filter { $0 != " " })
      case UInt8(ascii: "$"): key = code
      default: continue
      }
      placeholders.append(Placeholder(key: key, range: text.tokens[token].range))
    }
    return placeholders
  }

  /// Whether braces hold a name or a number, or nothing: not {a-b} in a manual, nor {...}.
  private static func isName(_ code: String) -> Bool {
    let name = code.drop { $0 == "{" || $0 == " " }.prefix { $0 != "," && $0 != ":" && $0 != "}" }
    return name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: " ")
        || byte == UInt8(ascii: ".") && name.utf8.first != UInt8(ascii: ".")
    } && !name.dropLast().contains(" ")
  }

  /// `%-5.2f` as `%1$f`; a name stays a name.
  private static func percent(_ code: String, _ next: inout Int) -> String {
    if code.hasPrefix("%(") { return code }
    let type = String(code.drop { !$0.isLetter }.last ?? "s")
    let kind = "di".contains(type) ? "d" : type
    if let dollar = code.firstIndex(of: "$") {
      return "%" + code[code.index(after: code.startIndex)..<dollar] + "$" + kind
    }
    defer { next += 1 }
    return "%\(next)$\(kind)"
  }
}
