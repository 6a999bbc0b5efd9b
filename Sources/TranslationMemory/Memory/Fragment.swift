public import TranslationModel

/// A stretch of a segment that a unit of the memory has: as its whole source, or inside it.
public struct Fragment: Hashable, Sendable {
  /// In UTF-8 bytes of the segment.
  public let range: Range<Int>
  public let unit: UInt32
  public let source: TranslationUnitVariant
  public let target: TranslationUnitVariant
  /// Where the stretch stands in the source's plain text, in UTF-8 bytes.
  public let sourceRange: Range<Int>
  /// The target with the numbers and codes of the stretch, where it is the whole source, but for its
  /// form; nil where it is a part, so that only a part of the target belongs to it.
  public let proposal: String?

  public var isWhole: Bool { proposal != nil }
}

/// What a memory knows of the parts of a segment.
public struct Fragments: Sendable {
  /// In order; they do not overlap.
  public var fragments: [Fragment] = []
  /// Units that have words of the segment: what they mean can be learned from these.
  public var related: [StoredUnit] = []
}

extension Memory {
  /// The stretches of a segment that the memory has: those that together cover most of its tokens, of
  /// such coverings the one with the fewest stretches, and then with the most that are whole units.
  ///
  /// Whole units of up to 40 tokens are looked for, and stretches of two tokens or more inside longer
  /// ones (``StretchSearch``), in the first 400 tokens of a segment.
  public func fragments(
    of segment: InlineText, _ options: LookupOptions, penalty: Int = 0
  ) async throws -> Fragments {
    try await index.prepare()
    guard let sourceIndex = index.index(of: options.languages.source.primary) else {
      return Fragments()
    }
    let tokens = SegmentTokens(segment.plainText)
    let count = min(tokens.tokens.count, Self.longestSegment)
    var search = StretchSearch(
      tokens, first: count, options.languages, in: sourceIndex, of: store,
      admitting: try await admitted(by: options.filter), upTo: try await store.lastNumber())
    // What is best behind each token: how many tokens are covered by how many stretches, and by
    // which stretch that begins here.
    var best = [Covering](repeating: Covering(), count: count + 1)
    for start in stride(from: count - 1, through: 0, by: -1) {
      best[start] = best[start + 1]
      (best[start].next, best[start].piece) = (start + 1, nil)
      let inside = try await search.longest(
        from: start, atLeast: 2, atMost: Self.longestFragment)
      for length in 1...min(Self.longestFragment, count - start) {
        let rest = best[start + length]
        var covering = Covering(
          covered: rest.covered + length, pieces: rest.pieces + 1, whole: rest.whole + 1,
          next: start + length)
        guard covering.isBetter(than: best[start]) else { continue }
        let range = tokens.range(start..<start + length)
        let query = LookupQuery(InlineText(tokens.text(in: range)))
        var whole = options
        (whole.threshold, whole.count) = (MatchScoring.leastSame, 1)
        if let match = try await matches(for: query, whole, penalty: penalty).first {
          covering.piece = .whole(match)
          best[start] = covering
        } else if let inside, length >= 2, length <= inside.length {
          covering.whole = rest.whole
          guard covering.isBetter(than: best[start]) else { continue }
          covering.piece = .part(inside.place)
          best[start] = covering
        }
      }
    }
    return Fragments(
      fragments: fragments(of: best, in: tokens, options.languages), related: search.related)
  }

  private func fragments(
    of best: [Covering], in tokens: SegmentTokens, _ languages: LanguagePair
  ) -> [Fragment] {
    var fragments: [Fragment] = []
    var place = 0
    while place < best.count - 1 {
      let next = best[place].next
      switch best[place].piece {
      case nil: break
      case .whole(let match):
        let length = match.source.content.plainText.utf8.count
        fragments.append(
          Fragment(
            range: tokens.textRange(of: tokens.range(place..<next)), unit: match.unit,
            source: match.source, target: match.target, sourceRange: 0..<length,
            proposal: match.proposal))
      case .part(let found):
        let targets = found.unit.texts(in: languages.target)
        guard
          let target = targets.first(where: { $0.language == languages.target }) ?? targets.first
        else { break }
        fragments.append(
          Fragment(
            range: tokens.textRange(of: tokens.range(place..<next)), unit: found.unit.number,
            source: found.source, target: target,
            sourceRange: found.range(of: next - place), proposal: nil))
      }
      place = next
    }
    return fragments
  }

  private static let longestSegment = 400
  private static let longestFragment = 40

  private enum Piece {
    case whole(Match)
    case part(StretchSearch.Place)
  }

  private struct Covering {
    var covered = 0
    var pieces = 0
    /// Pieces that are whole units.
    var whole = 0
    var next = 0
    var piece: Piece?

    func isBetter(than other: Covering) -> Bool {
      if covered != other.covered { return covered > other.covered }
      if pieces != other.pieces { return pieces < other.pieces }
      return whole > other.whole
    }
  }
}

extension SegmentTokens {
  /// From the first of some tokens to the last, in the bytes that tokens are told in.
  fileprivate func range(_ positions: Range<Int>) -> Range<Int> {
    tokens[positions.lowerBound].form.lowerBound..<tokens[positions.upperBound - 1].form.upperBound
  }
}
