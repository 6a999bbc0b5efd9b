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
  /// Units that have the stretches that are parts: what these mean can be learned from them.
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
    let search = stretches(
      of: tokens, first: count, options.languages, in: sourceIndex,
      try await admitted(by: options.filter))
    let inside = search.longest
    // What is best behind each token: how many tokens are covered by how many stretches, and by
    // which stretch that begins here.
    var best = [Covering](repeating: Covering(), count: count + 1)
    for start in stride(from: count - 1, through: 0, by: -1) {
      best[start] = best[start + 1]
      (best[start].next, best[start].piece) = (start + 1, nil)
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
        } else if length >= 2, length <= inside[start].length {
          covering.whole = rest.whole
          guard covering.isBetter(than: best[start]) else { continue }
          covering.piece = .part(inside[start])
          best[start] = covering
        }
      }
    }
    return try await fragments(of: best, in: tokens, search, options.languages)
  }

  private func stretches(
    of tokens: SegmentTokens, first count: Int, _ languages: LanguagePair, in index: FuzzyIndex,
    _ admitted: UnitSet?
  ) -> StretchSearch {
    var search = StretchSearch(tokens, first: count)
    let target = languages.target.primary
    let isMonolingual = languages.source.primary == target
    for part in index.allParts {
      let isUsable = part.profiles.map {
        $0.status != .rejected && ($0.others.contains(target) || isMonolingual)
      }
      search.search(part) { entry in
        isUsable[Int(entry.profile)] && !index.isRetired(entry.unit)
          && admitted?.contains(entry.unit) ?? true
      }
    }
    return search
  }

  private func fragments(
    of best: [Covering], in tokens: SegmentTokens, _ search: StretchSearch,
    _ languages: LanguagePair
  ) async throws -> Fragments {
    var result = Fragments()
    var examples: Set<UInt32> = []
    var place = 0
    while place < best.count - 1 {
      let next = best[place].next
      switch best[place].piece {
      case nil: break
      case .whole(let match):
        let length = match.source.content.plainText.utf8.count
        result.fragments.append(
          Fragment(
            range: tokens.textRange(of: tokens.range(place..<next)), unit: match.unit,
            source: match.source, target: match.target, sourceRange: 0..<length,
            proposal: match.proposal))
      case .part(let stretch):
        examples.formUnion(stretch.examples)
        examples.formUnion(search.examples(of: place..<next))
        if let fragment = try await fragment(place..<next, of: tokens, in: stretch.unit, languages)
        {
          result.fragments.append(fragment)
        }
      }
      place = next
    }
    result.related = try await store.units(examples.sorted())
    return result
  }

  /// A stretch of tokens where a unit has it.
  private func fragment(
    _ stretch: Range<Int>, of segment: SegmentTokens, in number: UInt32, _ languages: LanguagePair
  ) async throws -> Fragment? {
    guard let unit = try await store.unit(number) else { return nil }
    let keys = segment.exactKeys(first: stretch.upperBound)[stretch]
    for source in unit.texts(in: languages.source) {
      let tokens = SegmentTokens(source.content)
      let targets = unit.texts(in: languages.target).filter { $0 != source }
      guard
        let start = tokens.exactKeys(first: tokens.tokens.count).firstPlace(of: keys),
        let target = targets.first(where: { $0.language == languages.target }) ?? targets.first
      else { continue }
      return Fragment(
        range: segment.textRange(of: segment.range(stretch)), unit: number, source: source,
        target: target,
        sourceRange: tokens.textRange(of: tokens.range(start..<start + stretch.count)),
        proposal: nil)
    }
    return nil
  }

  private static let longestSegment = 400
  private static let longestFragment = 40

  private enum Piece {
    case whole(Match)
    case part(StretchSearch.Stretch)
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

extension [[UInt8]] {
  /// Where the elements of `stretch` stand first, one after another.
  fileprivate func firstPlace(of stretch: ArraySlice<[UInt8]>) -> Int? {
    guard let first = stretch.first, stretch.count <= count else { return nil }
    return (0...count - stretch.count).first {
      self[$0] == first && self[$0..<$0 + stretch.count].elementsEqual(stretch)
    }
  }
}
