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
    var start = 0
    while start < end {
      var stop = start
      while stop < end, text[stop] != UInt8(ascii: " ") { stop &+= 1 }
      // Two spaces in a row.
      if stop == start { return false }
      // The space belongs to the piece, unless the text ends here.
      let piece = UnsafeRawBufferPointer(
        rebasing: UnsafeRawBufferPointer(text)[start..<min(stop &+ 1, end)])
      guard append(piece: piece, to: &output) else { return false }
      start = stop &+ 1
    }
    return true
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

  private mutating func append(
    piece: UnsafeRawBufferPointer, to output: inout [UInt32]
  ) -> Bool {
    let id = pieces.find(piece) ?? remember(piece)
    let (start, end) = (Int(pieceStarts[id]), Int(pieceStarts[id + 1]))
    if start == end { return false }
    if end == start &+ 1 {
      output.append(surfacesOfPieces[start])
    } else {
      output.append(contentsOf: surfacesOfPieces[start..<end])
    }
    return true
  }

  /// Remembers the surfaces of a piece: none when it depends on what stands around it.
  private mutating func remember(_ piece: UnsafeRawBufferPointer) -> Int {
    if pieces.count >= Self.pieceLimit {
      pieces = ByteInterner(capacity: 1 << 12)
      pieceStarts = [0]
      surfacesOfPieces = []
    }
    // Tokens with spaces inside begin with one of these.
    let mayGoOn = piece.contains {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "%")
    }
    let tokens =
      mayGoOn
      ? nil
      : piece.withMemoryRebound(to: UInt8.self) { SegmentScanner.tokens(inPiece: $0) }
    var found: [UInt32] = []
    if let tokens { append(tokens, of: piece, to: &found) }
    surfacesOfPieces += found
    pieceStarts.append(UInt32(surfacesOfPieces.count))
    return pieces.intern(piece).id
  }
}
