import TextAnalysis
import TranslationModel

extension Memory {
  /// The units that come closest to a segment, best first: by rate, then the newer one, then the one
  /// stored first.
  ///
  /// - Parameter penalty: points that every match of this memory loses.
  /// - Precondition: `options.threshold` is in `1...100` and `options.count` positive.
  public func matches(
    for query: LookupQuery, _ options: LookupOptions, penalty: Int = 0
  ) async throws -> [Match] {
    try await index.prepare()
    guard let index = index.index(of: options.languages.source.primary) else { return [] }
    let segment = SegmentTokens(query.content)
    var search = SearchOptions(
      threshold: options.threshold, count: options.count, scoring: options.scoring)
    search.admitted = try await admitted(by: options.filter)
    let (languages, penalties) = (options.languages, options.penalties)
    let isMonolingual = languages.source.primary == languages.target.primary
    search.penalty = { profile in
      guard profile.status != .rejected,
        profile.others.contains(languages.target.primary) || isMonolingual
      else { return nil }
      return penalties.charges(for: profile, asked: languages.source)
        .reduce(penalty) { $0 + $1.points }
    }
    if penalties.age > 0 {
      search.agePenalty = SearchOptions.AgePenalty(
        today: options.today, period: penalties.agePeriod, limit: penalties.age)
    }
    var hits = index.hits(for: segment, search)
    // A unit with the right neighbours may be the hundredth with this text.
    if query.hasContext, hits.last.map({ $0.score.rate == 100 }) ?? false {
      search.count = Self.contextCandidates
      hits = index.hits(for: segment, search).filter { $0.score.rate == 100 }
    }
    var matches: [Match] = []
    let units = try await store.units(hits.map(\.unit))
    let stored = Dictionary(units.map { ($0.number, $0) }) { first, _ in first }
    for hit in hits {
      guard let unit = stored[hit.unit] else { continue }
      matches += try await self.matches(hit, of: unit, segment, query, options, penalty)
    }
    // Stable: hits come in order, and only context changes it.
    let order = matches.enumerated().sorted { left, right in
      left.element.rate != right.element.rate
        ? left.element.rate > right.element.rate : left.offset < right.offset
    }
    return order.prefix(options.count).map(\.element)
  }

  /// As many units with the same text are looked at for their neighbours.
  private static let contextCandidates = 256

  private func matches(
    _ hit: IndexHit, of stored: StoredUnit, _ segment: SegmentTokens, _ query: LookupQuery,
    _ options: LookupOptions, _ penalty: Int
  ) async throws -> [Match] {
    let languages = options.languages
    let sources = stored.texts(in: languages.source)
    guard hit.ordinal < sources.count else { return [] }
    let source = sources[hit.ordinal]
    let sourceTokens = SegmentTokens(source.content)
    let alignment = SegmentComparison(segment, sourceTokens).alignment
    let context = hit.score.rate == 100 ? try await sharedContext(of: stored, with: query) : 0
    let charges = charges(on: stored, hit, options, penalty)
    // The very variant that was asked for, where there is one.
    let all = stored.texts(in: languages.target)
    let exact = all.filter { $0.language == languages.target }
    return (exact.isEmpty ? all : exact).filter { $0 != source }.map { target in
      let text = target.content.plainText
      var proposal = (text: text, substitutions: [Match.Substitution]())
      if let alignment, !hit.score.differences.isEmpty {
        let adapted = TargetAdaptation(
          query: segment, source: sourceTokens, target: SegmentTokens(text), targetText: text,
          along: alignment)
        proposal = (adapted.proposal, adapted.substitutions)
      }
      return Match(
        unit: stored.number, memory: name, rate: hit.rate + context,
        kind: context > 0 ? .context : hit.score.rate == 100 ? .exact : .fuzzy, score: hit.score,
        penalties: charges, source: source, target: target, proposal: proposal.text,
        substitutions: proposal.substitutions,
        edits: alignment.map { EditScript.edits(from: sourceTokens, to: segment, along: $0) } ?? [],
        day: hit.day)
    }
  }

  private func charges(
    on stored: StoredUnit, _ hit: IndexHit, _ options: LookupOptions, _ penalty: Int
  ) -> [Penalties.Charge] {
    let entries = IndexedUnit(stored).entries.filter {
      $0.language == options.languages.source.primary
    }
    guard hit.score.rate != hit.rate, hit.ordinal < entries.count else { return [] }
    var charges = options.penalties.charges(
      for: entries[hit.ordinal].entry.profile, asked: options.languages.source)
    if penalty > 0 { charges.append(Penalties.Charge(reason: .memory, points: penalty)) }
    let rest = hit.score.rate - hit.rate - charges.reduce(0) { $0 + $1.points }
    if rest > 0 { charges.append(Penalties.Charge(reason: .age, points: rest)) }
    return charges
  }

  /// How much of where a unit stood is as it is with the query: 2 when both neighbours are, 1 when
  /// one of them or the document is.
  private func sharedContext(of stored: StoredUnit, with query: LookupQuery) async throws -> Int {
    guard query.hasContext else { return 0 }
    let fields = UnitFields(of: stored.unit)
    var before = stored.unit.property(Property.Name.contextBefore)
    var after = stored.unit.property(Property.Name.contextAfter)
    if before == nil, after == nil, let document = fields.document, let position = fields.position {
      let neighbours = try await store.neighbours(in: document, of: position)
      let language = stored.unit.variants.first?.language
      func text(_ unit: StoredUnit?) -> String? {
        language.flatMap { unit?.unit.variant(in: $0)?.content.plainText }
      }
      (before, after) = (text(neighbours.before), text(neighbours.after))
    }
    func isSame(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right else { return false }
      let (leftKey, rightKey) = (TextKey.match.key(of: left), TextKey.match.key(of: right))
      return leftKey.utf8.elementsEqual(rightKey.utf8)
    }
    let same = [isSame(before, query.before), isSame(after, query.after)].count { $0 }
    let isSameDocument = query.document != nil && query.document == fields.document
    return max(same, isSameDocument ? 1 : 0)
  }
}
