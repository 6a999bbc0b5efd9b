import Glibc
import TextAnalysis

/// Turns texts into numbers, one for each token and the way it is written, and keeps what the
/// numbers mean.
///
/// Most pieces between two spaces have been seen before; they are looked up as a whole, so that a
/// known text costs about 20 ns a word.
struct VocabularyBuilder {
  /// Tokens as they are written (``Surface``).
  private(set) var surfaces = ByteInterner(capacity: 1 << 12)
  /// What they are compared by (``ClassKey``).
  private(set) var classes = ByteInterner(capacity: 1 << 12)
  /// The class of each surface.
  private(set) var classOfSurface: [UInt32] = []

  private var pieces = ByteInterner(capacity: 1 << 12)
  /// The surfaces of each piece: where they begin in `surfacesOfPieces`, and one end more.
  private var pieceStarts: [UInt32] = [0]
  private var surfacesOfPieces: [UInt32] = []
  private var scratch: [UInt8] = []

  /// Pieces are forgotten beyond this number, some 20 MB.
  private static let pieceLimit = 1 << 18

  /// Appends the surfaces of a text to `output`; of blank text, none.
  ///
  /// - Parameter text: well-formed UTF-8 without inline codes.
  mutating func append(text: UnsafeBufferPointer<UInt8>, to output: inout [UInt32]) {
    let start = output.count
    if appendByPieces(text, to: &output) { return }
    output.removeSubrange(start...)
    append(SegmentScanner.tokens(in: text), of: UnsafeRawBufferPointer(text), to: &output)
  }

  mutating func append(_ segment: SegmentTokens, to output: inout [UInt32]) {
    segment.bytes.withUnsafeBytes { append(segment.tokens, of: $0, to: &output) }
  }

  /// The number of a surface in its written-down form.
  mutating func intern(surface: UnsafeRawBufferPointer) -> UInt32 {
    let (id, isNew) = surfaces.intern(surface)
    if isNew { classOfSurface.append(classOfNewSurface(surface)) }
    return UInt32(id)
  }

  private mutating func append(
    _ tokens: [MatchToken], of text: UnsafeRawBufferPointer, to output: inout [UInt32]
  ) {
    for token in tokens {
      scratch.removeAll(keepingCapacity: true)
      Surface.append(token, of: text, to: &scratch)
      var taken: [UInt8] = []
      swap(&taken, &scratch)
      output.append(taken.withUnsafeBytes { intern(surface: $0) })
      swap(&taken, &scratch)
    }
  }

  private mutating func classOfNewSurface(_ encoded: UnsafeRawBufferPointer) -> UInt32 {
    guard let surface = Surface(encoded) else { preconditionFailure("a surface of no kind") }
    var key: [UInt8] = []
    UnsafeRawBufferPointer(rebasing: surface.form).withMemoryRebound(to: UInt8.self) {
      ClassKey.append(kind: surface.kind, form: $0, to: &key)
    }
    return UInt32(key.withUnsafeBytes { classes.intern($0).id })
  }
}

// MARK: - Piece by piece

extension VocabularyBuilder {
  /// False when the text has to be looked at as a whole; some surfaces may then have been appended.
  private mutating func appendByPieces(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt32]
  ) -> Bool {
    guard let end = Self.plainEnd(of: text) else { return false }
    let bytes = UnsafeRawBufferPointer(text)
    // The last piece that has tokens, and where they begin in `output`.
    var last: (start: Int, place: Int)?
    var start = 0
    while start < end {
      // The space belongs to the piece, unless the text ends here.
      let stop = min(Self.endOfPiece(in: text, from: start) &+ 1, end)
      // What stands before the first token belongs to it.
      let first = last == nil ? 0 : start
      switch piece(UnsafeRawBufferPointer(rebasing: bytes[first..<stop])) {
      case .tokens(let surfaces):
        last = (first, output.count)
        append(surfaces, to: &output)
      case .marks:
        // And what has no token belongs to the one before.
        guard let last else { break }
        let longer = piece(UnsafeRawBufferPointer(rebasing: bytes[last.start..<stop]))
        guard case .tokens(let surfaces) = longer else { return false }
        output.removeSubrange(last.place...)
        append(surfaces, to: &output)
      case .open: return false
      }
      start = stop
    }
    return last != nil
  }

  @inline(__always)
  private static func endOfPiece(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    return memchr(base + start, 0x20, text.count - start).map {
      UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0))
    } ?? text.count
  }

  @inline(__always)
  private func append(_ surfaces: Range<Int>, to output: inout [UInt32]) {
    if surfaces.count == 1 {
      output.append(surfacesOfPieces[surfaces.lowerBound])
    } else {
      output.append(contentsOf: surfacesOfPieces[surfaces])
    }
  }

  /// Where the text ends when its ends are no white space; nil otherwise.
  private static func plainEnd(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = text.first, first > 0x20, let last = text.last, last > 0x20 else {
      return nil
    }
    func isSpace(_ scalar: UInt32) -> Bool {
      let kind = CharacterClass(scalar)
      return kind == .space || kind == .control
    }
    if first >= 0x7F, isSpace(text.scalar(at: 0).value) { return nil }
    if last >= 0x7F, isSpace(text.scalar(before: text.count).value) { return nil }
    return text.count
  }

  /// What a stretch of text up to a space has.
  private enum Piece {
    /// Tokens, whatever stands around it: a range of `surfacesOfPieces`.
    case tokens(Range<Int>)
    /// Only marks and spaces.
    case marks
    /// Something that may go on behind it.
    case open
  }

  @inline(__always)
  private mutating func piece(_ bytes: UnsafeRawBufferPointer) -> Piece {
    let id = pieces.find(bytes) ?? remember(bytes)
    let (start, end) = (Int(pieceStarts[id]), Int(pieceStarts[id &+ 1]))
    if start < end, surfacesOfPieces[start] == Self.opens { return .open }
    return start == end ? .marks : .tokens(start..<end)
  }

  /// Stands for the surfaces of a piece that has to be seen with what follows it.
  private static let opens = UInt32.max

  /// Remembers the surfaces of a piece.
  private mutating func remember(_ piece: UnsafeRawBufferPointer) -> Int {
    if pieces.count >= Self.pieceLimit {
      pieces = ByteInterner(capacity: 1 << 12)
      pieceStarts = [0]
      surfacesOfPieces = []
    }
    let bytes = piece.assumingMemoryBound(to: UInt8.self)
    if Tokenizer().mayGoOn(behind: bytes) {
      surfacesOfPieces.append(Self.opens)
    } else if let tokens = SegmentScanner.tokens(inPiece: bytes) {
      var found: [UInt32] = []
      append(tokens, of: piece, to: &found)
      surfacesOfPieces += found
    }
    pieceStarts.append(UInt32(surfacesOfPieces.count))
    return pieces.intern(piece).id
  }
}
