import Foundation

/// A table of cases in Fixtures: columns parted by tabs, lines that begin with `#` left out.
enum CaseTable {
  static func rows(_ name: String) throws -> [[String]] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
    let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    // By bytes: a mark after a tab would make one Character with it.
    return bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
  }

  /// Replaces `\u00E9` by the character.
  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.first == "u",
        let code = UInt32(String(rest.dropFirst().prefix(4)), radix: 16),
        let escaped = Unicode.Scalar(code)
      {
        result.append(escaped)
        rest = rest.dropFirst(5)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
