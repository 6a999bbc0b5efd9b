import Glibc
import Interchange

/// Pairs of a batch that are worked on together.
struct BatchPart: Sendable {
  var pairs: [DocumentPair]

  /// Cuts a batch into parts by the sizes of its files alone: one is complete when they have `size`
  /// bytes.
  static func parts(of pairs: [DocumentPair], size: Int) -> [BatchPart] {
    var parts: [BatchPart] = []
    var part = BatchPart(pairs: [])
    var sum = 0
    for pair in pairs {
      part.pairs.append(pair)
      sum += bytes(of: pair.source) + bytes(of: pair.target)
      if sum >= size {
        parts.append(part)
        part.pairs = []
        sum = 0
      }
    }
    if !part.pairs.isEmpty { parts.append(part) }
    return parts
  }

  private static func bytes(of file: InputFile) -> Int {
    var status = stat()
    return stat(file.name, &status) == 0 ? Int(status.st_size) : 0
  }
}
