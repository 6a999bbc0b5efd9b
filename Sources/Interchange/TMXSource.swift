import XMLStream

/// An open TMX file with its parser, which starts anew behind a unit that is not well-formed.
final class TMXSource {
  private static let unitEnd = Array("</tu>".utf8)
  private static let unitStart = Array("<tu".utf8)
  /// A file with more units that are not well-formed is not worth going on with.
  private static let faultLimit = 1000
  /// A unit may be so long.
  private static let pieceLimit = 32 << 20

  private let file: InputFile
  private let reader: ByteReader
  private var parser: SAXParser<TMXHandler>
  /// What was read and does not end a unit yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Line ends before what the parser at hand was given first.
  private var lineBase = 0
  /// Line ends before `rest`.
  private var linesFed = 0
  /// Begins a document for a parser that starts in the middle: the file's own declaration.
  private var prefix: [UInt8]?
  private var canRecover = true
  /// Whether the document is in UTF-8 and declares nothing by itself.
  private var isPlain = false
  private var faults = 0
  /// What ended the reading, to be told when all items before it were taken.
  private var failure: FileError?
  private(set) var header: TMXHeader?

  init(_ file: InputFile) throws {
    self.file = file
    reader = try file.open()
    parser = try SAXParser(handler: TMXHandler())
  }

  /// Some more items, at times none; nil at the end.
  func nextItems() throws -> [TMXItem]? {
    if let failure { throw failure }
    guard !isAtEnd else { return nil }
    let known = rest.count
    isAtEnd = try !reader.read(into: &rest)
    if prefix == nil { readDeclaration() }
    var piece: [UInt8]
    if isAtEnd || !canRecover || rest.count > Self.pieceLimit {
      piece = rest
      rest = []
    } else if let end = Self.lastEnd(in: rest, from: max(0, known - Self.unitEnd.count)) {
      piece = Array(rest[..<end])
      rest.removeFirst(end)
    } else {
      return []
    }
    var items: [TMXItem] = []
    while true {
      do {
        if isAtEnd || !isPlain { try parser.parse(piece) } else { try parseQuickly(piece) }
        if isAtEnd { try parser.finish() }
        take(&items)
        linesFed += piece.count { $0 == 0x0A }
        return items
      } catch let error as XMLError {
        let found = parser.handler.items.count
        take(&items)
        do {
          piece = try restart(after: error, in: piece, behind: found, &items)
        } catch let error as FileError {
          failure = error
          return items
        }
      }
    }
  }

  /// Parses whole units, without the full parser where that goes.
  private func parseQuickly(_ piece: [UInt8]) throws {
    // The header is read by the parser itself.
    if header != nil, try parser.parsePlainly(piece) { return }
    try parser.parse(piece)
  }

  /// Where the last unit that ends behind `start` does.
  private static func lastEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[start...]).lastPlace(of: unitEnd)
        .map { start + $0 + unitEnd.count }
    }
  }

  private func take(_ items: inout [TMXItem]) {
    for item in parser.handler.items {
      items.append(TMXItem(line: item.line > 0 ? item.line + lineBase : 0, item.content))
    }
    parser.handler.items.removeAll(keepingCapacity: true)
    header = header ?? parser.handler.header
  }

  /// Turns an error into a fault of one unit, and goes on behind it.
  ///
  /// - Parameter found: how many units of the piece were complete before.
  /// - Returns: what of the piece is still to be parsed.
  private func restart(
    after error: XMLError, in piece: [UInt8], behind found: Int, _ items: inout [TMXItem]
  ) throws -> [UInt8] {
    let line = error.line > 0 ? error.line + lineBase : 0
    faults += 1
    guard canRecover, faults <= Self.faultLimit, error.problem != .truncated, header != nil,
      let place = piece.range(ofOccurrence: found, of: Self.unitEnd),
      piece.range(ofOccurrence: 0, of: Self.unitStart) != nil
    else { throw FileError(file.name, line: line > 0 ? line : nil, error.reason) }
    items.append(TMXItem(line: line, .fault(error.reason)))
    linesFed += piece[..<place.upperBound].count { $0 == 0x0A }
    lineBase = linesFed
    parser = try SAXParser(handler: TMXHandler())
    try parser.parse((prefix ?? []) + Array("<tmx version=\"1.4\"><body>".utf8))
    return Array(piece[place.upperBound...])
  }

  /// Keeps the declaration of the file's encoding, without line ends. In UTF-16 nothing is
  /// recovered: there, the ends of units are other bytes.
  private func readDeclaration() {
    let bytes = rest.starts(with: [0xEF, 0xBB, 0xBF]) ? rest[3...] : rest[...]
    prefix = []
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    {
      canRecover = false
    } else if bytes.starts(with: Array("<?xml".utf8)),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    {
      prefix = bytes[...end].map { $0 < 0x20 ? 0x20 : $0 }
    }
    isPlain = canRecover && Self.isPlain(bytes, declaration: prefix ?? [])
  }

  private static func isPlain(_ bytes: ArraySlice<UInt8>, declaration: [UInt8]) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    let isUTF8 =
      !text.contains("encoding") || text.contains("\"utf-8\"") || text.contains("'utf-8'")
      || text.contains("\"us-ascii\"")
    // What a DOCTYPE declares stands in brackets.
    let root = bytes.firstRange(of: Array("<tmx".utf8))
    return isUTF8 && root.map { !bytes[..<$0.lowerBound].contains(UInt8(ascii: "[")) } ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the bytes of `word` stand last.
  fileprivate func lastPlace(of word: [UInt8]) -> Int? {
    var place = count - word.count
    while place >= 0 {
      if self[place] == word[0], self[place...].starts(with: word) { return place }
      place -= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The stretch that has the bytes of `word` for the `number`th time, from 0.
  fileprivate func range(ofOccurrence number: Int, of word: [UInt8]) -> Range<Int>? {
    var (start, left) = (startIndex, number)
    while let first = self[start...].firstIndex(of: word[0]) {
      if self[first...].starts(with: word) {
        if left == 0 { return first..<first + word.count }
        left -= 1
        start = first + word.count
      } else {
        start = first + 1
      }
    }
    return nil
  }
}
