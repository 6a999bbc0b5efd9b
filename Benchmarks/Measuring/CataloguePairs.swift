import Foundation

extension Catalogue {
  /// A message and its translation, each on one line.
  public typealias Pair = (source: String, target: String)

  /// Message and translation of all catalogues of a language, each pair once, in the order of the
  /// catalogues' names: real bitext, whatever it is worth.
  public static func pairs(in language: String) -> [Pair] {
    var seen = Set<[UInt8]>()
    var pairs: [Pair] = []
    for file in files(of: language) {
      guard let bytes = try? Array(Data(contentsOf: file)) else { continue }
      for pair in self.pairs(of: bytes)
      where seen.insert(Array(pair.source.utf8) + [0] + Array(pair.target.utf8)).inserted {
        pairs.append(pair)
      }
    }
    return pairs
  }

  /// Of a message with plural forms, the first is taken; line ends become spaces. The first message
  /// is the catalogue's head.
  private static func pairs(of bytes: [UInt8]) -> [Pair] {
    func word(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    }
    guard bytes.count > 28, word(0) == 0x9504_12DE else { return [] }
    func text(_ table: Int, _ number: Int) -> String? {
      let entry = table + number * 8
      guard entry + 8 <= bytes.count, case let (length, start) = (word(entry), word(entry + 4)),
        start + length <= bytes.count
      else { return nil }
      let first = bytes[start..<start + length].prefix { $0 != 0 }
      // What stands before U+0004 is the message's context.
      let own = first.lastIndex(of: 4).map { first[($0 + 1)...] } ?? first
      return String(validating: own.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
    return (1..<max(1, word(8))).compactMap { number in
      guard let source = text(word(12), number), let target = text(word(16), number),
        source.contains(where: \.isLetter), target.contains(where: \.isLetter)
      else { return nil }
      return (source, target)
    }
  }
}
