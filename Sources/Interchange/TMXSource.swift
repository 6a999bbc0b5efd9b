import Glibc
import XMLStream

/// An open TMX file with its parser, which starts anew behind a unit that is not well-formed.
final class TMXSource {
  private static let unitEnd = Array("</tu>".utf8)
  /// A file with more units that are not well-formed is not worth going on with.
  private static let faultLimit = 1000
  /// A unit may be so long.
  private static let pieceLimit = 32 << 20

  private let file: InputFile
  private let reader: ByteReader
  private var parser: SAXParser<TMXHandler>
  /// Set for a file in UTF-16.
  private var wide: UTF16Stream?
  private var isBegun = false
  /// What was read and does not end a unit yet, in UTF-8 or in the charset that the file declares.
  private var rest: [UInt8] = []
  /// What the parser was given and has not looked at, waiting for more.
  private var unseen: [UInt8] = []
  /// How much it was given in all.
  private var fed = 0
  private var isAtEnd = false
  /// Line ends before what the parser at hand was given first.
  private var lineBase = 0
  /// Line ends before `unseen`.
  private var linesSeen = 0
  /// Begins a document for a parser that starts in the middle: the file's own declaration.
  private var prefix: [UInt8]?
  private var faults = 0
  /// Whether the file declares entities, which a parser that starts behind them does not see.
  private var declaresEntities = false
  /// Items that were not asked for yet, the next one last.
  private var waiting: [TMXItem] = []
  /// What ended the reading, to be told when all items before it were taken.
  private var failure: FileError?
  private(set) var header: TMXHeader?

  init(_ file: InputFile) throws {
    self.file = file
    reader = try file.open()
    parser = try SAXParser(handler: TMXHandler())
  }

  /// Nil at the end.
  func nextItem() throws -> TMXItem? {
    while waiting.isEmpty {
      guard var items = try nextItems() else { return nil }
      items.reverse()
      waiting = items
    }
    return waiting.popLast()
  }

  /// Some more items, at times none; nil at the end.
  private func nextItems() throws -> [TMXItem]? {
    if let failure { throw failure }
    guard !isAtEnd else { return nil }
    let known = rest.count
    isAtEnd = try !readMore()
    if prefix == nil { readDeclaration() }
    var piece: [UInt8]
    if isAtEnd || rest.count > Self.pieceLimit {
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
      if unseen.isEmpty { unseen = piece } else { unseen += piece }
      fed += piece.count
      do {
        try parser.parse(piece)
        if isAtEnd { try parser.finish() }
        take(&items)
        forgetSeen()
        return items
      } catch let error as XMLError {
        let found = parser.handler.items.count
        take(&items)
        do {
          piece = try restart(after: error, behind: found, &items)
        } catch let error as FileError {
          failure = error
          return items
        }
      }
    }
  }

  /// Reads on; false at the end.
  private func readMore() throws -> Bool {
    guard isBegun else {
      isBegun = true
      var bytes: [UInt8] = []
      guard try reader.read(into: &bytes) else { return false }
      // One byte tells nothing.
      while bytes.count < 2, try reader.read(into: &bytes) {}
      wide = UTF16Stream(beginningWith: bytes)
      if wide != nil { wide?.append(bytes, to: &rest) } else { rest = bytes }
      return true
    }
    guard wide != nil else { return try reader.read(into: &rest) }
    var bytes: [UInt8] = []
    let isMore = try reader.read(into: &bytes)
    wide?.append(bytes, to: &rest)
    if !isMore { wide?.finish(to: &rest) }
    return isMore
  }

  /// Keeps of what the parser was given only what it has not looked at: a reference, say, whose end
  /// was not there yet, and which may turn out to be none.
  private func forgetSeen() {
    let waiting = max(0, min(unseen.count, fed - parser.consumed))
    linesSeen += Self.lineEnds(in: unseen[..<(unseen.count - waiting)])
    unseen = Array(unseen.suffix(waiting))
  }

  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var (count, place) = (0, 0)
      while place < bytes.count, let start = bytes.baseAddress,
        let found = memchr(start + place, 0x0A, bytes.count - place)
      {
        count += 1
        place = start.distance(to: UnsafeRawPointer(found)) + 1
      }
      return count
    }
  }

  /// Where the last unit that ends behind `start` does.
  private static func lastEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[start...]).lastPlace(of: unitEnd)
        .map { start + $0 + unitEnd.count }
    }
  }

  private func take(_ items: inout [TMXItem]) {
    var found: [TMXItem] = []
    swap(&found, &parser.handler.items)
    if lineBase > 0 {
      for place in found.indices where found[place].line > 0 { found[place].line += lineBase }
    }
    if items.isEmpty { items = found } else { items += found }
    header = header ?? parser.handler.header
  }

  /// Turns an error into a fault of one unit, and goes on behind it.
  ///
  /// - Parameter found: how many units were complete in what was not seen before.
  /// - Returns: what is still to be parsed.
  private func restart(
    after error: XMLError, behind found: Int, _ items: inout [TMXItem]
  ) throws -> [UInt8] {
    let line = error.line > 0 ? error.line + lineBase : 0
    faults += 1
    declaresEntities = declaresEntities || parser.declaresEntities
    if declaresEntities, case .entity(let name) = error.problem {
      throw FileError(
        file.name, line: line > 0 ? line : nil,
        "it declares entities of its own and uses &\(name);, refused, since such a file can pull "
          + "in others or grow without end; write the characters themselves")
    }
    guard faults <= Self.faultLimit, error.problem != .truncated, error.problem != .trailing,
      header != nil, let place = unseen.range(ofOccurrence: found, of: Self.unitEnd)
    else { throw FileError(file.name, line: line > 0 ? line : nil, error.reason) }
    items.append(TMXItem(line: line, .fault(error.reason)))
    linesSeen += Self.lineEnds(in: unseen[..<place.upperBound])
    lineBase = linesSeen
    parser = try SAXParser(handler: TMXHandler())
    let beginning = (prefix ?? []) + Array("<tmx version=\"1.4\"><body>".utf8)
    try parser.parse(beginning)
    fed = beginning.count
    defer { unseen = [] }
    return Array(unseen[place.upperBound...])
  }

  /// Keeps the declaration of the file's encoding, without line ends. One of UTF-16 is true no longer.
  private func readDeclaration() {
    let start = rest.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    prefix = []
    guard rest[start...].starts(with: Array("<?xml".utf8)),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return }
    if wide == nil {
      prefix = rest[start...end].map { $0 < 0x20 ? 0x20 : $0 }
    } else {
      for place in start...end where rest[place] >= 0x20 { rest[place] = 0x20 }
    }
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
