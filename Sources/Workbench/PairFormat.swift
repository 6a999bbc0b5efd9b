import Interchange

/// What a file to be checked or converted is.
enum PairFormat: Sendable {
  case bitext(BitextFormat)
  case xliff
  case text

  /// Told by the name's ending, else by the first character.
  ///
  /// - Throws: ``FileError`` when neither tells.
  static func of(_ file: InputFile) throws -> PairFormat {
    if let format = BitextFormat(ending: file.ending) { return .bitext(format) }
    if ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"].contains(file.ending) { return .xliff }
    let reader = try file.open()
    var bytes: [UInt8] = []
    while try bytes.count < 4096 && reader.read(into: &bytes) {}
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      bytes.removeAll { $0 == 0 }
      bytes.removeFirst(2)
    }
    switch bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"):
      // The root's name stands early, whatever prefix, prologue or encoding it has.
      let isXLIFF = ["<xliff", ":xliff"].contains { bytes.contains(Array($0.utf8)) }
      return isXLIFF ? .xliff : .bitext(.tmx)
    case UInt8(ascii: "{"): return .bitext(.jsonl)
    default: break
    }
    let line = bytes.prefix { $0 != 0x0A }
    return line.contains(0x09) ? .bitext(.tsv) : .text
  }
}
