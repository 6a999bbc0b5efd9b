public import TranslationModel

/// A stretch of a segment that a unit of the memory translates.
public struct Fragment: Hashable, Sendable {
  /// In UTF-8 bytes of the segment.
  public let range: Range<Int>
  /// The unit whose whole source the stretch is, but for its form.
  public let match: Match
}

extension Memory {
  /// The stretches of a segment that are units of their own: those that together cover most of its
  /// tokens, of such coverings the one with the fewest stretches. They do not overlap.
  ///
  /// Stretches of up to 40 tokens are looked for in segments of up to 400: O(tokens · 40) lookups of
  /// equal text.
  public func fragments(
    of segment: InlineText, _ options: LookupOptions, penalty: Int = 0
  ) async throws -> [Fragment] {
    let text = segment.plainText
    let tokens = SegmentTokens(text)
    let count = min(tokens.tokens.count, Self.longestSegment)
    var options = options
    (options.threshold, options.count) = (MatchScoring.leastSame, 1)
    // What is best behind each token: how many tokens are covered by how many stretches, and by
    // which stretch that begins here.
    var best = [Covering](repeating: Covering(), count: count + 1)
    for start in stride(from: count - 1, through: 0, by: -1) {
      best[start] = Covering(
        covered: best[start + 1].covered, pieces: best[start + 1].pieces, next: start + 1)
      for length in 1...min(Self.longestFragment, count - start) {
        let rest = best[start + length]
        let covering = Covering(
          covered: rest.covered + length, pieces: rest.pieces + 1, next: start + length)
        guard covering.isBetter(than: best[start]) else { continue }
        let first = tokens.tokens[start].form.lowerBound
        let range = first..<tokens.tokens[start + length - 1].form.upperBound
        let query = LookupQuery(InlineText(tokens.text(in: range)))
        guard let match = try await matches(for: query, options, penalty: penalty).first else {
          continue
        }
        best[start] = covering
        best[start].fragment = Fragment(range: tokens.textRange(of: range), match: match)
      }
    }
    var fragments: [Fragment] = []
    var place = 0
    while place < count {
      if let fragment = best[place].fragment { fragments.append(fragment) }
      place = best[place].next
    }
    return fragments
  }

  private static let longestSegment = 400
  private static let longestFragment = 40

  private struct Covering {
    var covered = 0
    var pieces = 0
    var next = 0
    var fragment: Fragment?

    func isBetter(than other: Covering) -> Bool {
      covered != other.covered ? covered > other.covered : pieces < other.pieces
    }
  }
}
