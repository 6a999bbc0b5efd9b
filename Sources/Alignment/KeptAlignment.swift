public import TranslationModel

/// An alignment that is kept at hand, so that what somebody settles in it changes only what it touches.
///
/// The lexicon and all else that was learned stays as it is. After each change the result is the same,
/// to 1e-9 of a confidence, as that of aligning everything again with all constraints and what was
/// learned, but it takes milliseconds: only the messages around the change are computed anew, outwards
/// until they agree with those from before. Time beyond that is a walk along the path.
///
/// It is a value: a copy is a state to come back to.
///
/// ```swift
/// var kept = try SentenceAligner().keptAlignment(of: TextPair(source: source, target: target))
/// let before = kept
/// let change = try kept.confirm(Bead(source: 7..<9, target: 8..<9, confidence: 1))
/// print("\(change.old.count) beads became \(change.new.count)")
/// kept = before  // undone
/// ```
public struct KeptAlignment: Sendable {
  /// What a settlement did to the list of beads.
  public struct Change: Hashable, Sendable {
    /// Beads of the list before that are no more, or have another confidence.
    public let old: Range<Int>
    /// What stands in their place now.
    public let new: Range<Int>
  }

  /// In order, covering both sides; nulls one segment each.
  public private(set) var beads: [Bead] = []
  private var pair: TextPair
  /// Those that the alignment was made with; they cannot be taken back.
  private let first: AlignmentConstraints
  private let relation: Relation
  private var sections: [KeptSection]
  private var stretches: [Stretch] = []

  /// What stands between two settled points, or the bead that is settled.
  fileprivate enum Stretch {
    case settled(Bead)
    case open(KeptPiece)
  }

  /// - Parameter relation: how likely the texts belong together as long as no bead is confirmed.
  init(
    _ pair: TextPair, of sections: [KeptSection], relation: Relation = .certain
  ) throws(ConstraintError) {
    self.pair = pair
    self.relation = relation
    first = pair.constraints
    self.sections = sections
    try align(under: pair.constraints, from: [])
  }

  /// All that is settled.
  public var constraints: AlignmentConstraints { pair.constraints }

  /// Makes a bead one that must be, with confidence 1.
  ///
  /// - Throws: ``ConstraintError`` when it contradicts what is settled.
  @discardableResult
  public mutating func confirm(_ bead: Bead) throws(ConstraintError) -> Change {
    var constraints = constraints
    constraints.confirmed.append(bead)
    return try settle(constraints)
  }

  /// Keeps two segments out of one bead.
  @discardableResult
  public mutating func forbid(
    _ forbidden: AlignmentConstraints.ForbiddenPair
  ) throws(ConstraintError) -> Change {
    var constraints = constraints
    constraints.forbidden.insert(forbidden)
    return try settle(constraints)
  }

  /// Makes a border that no bead crosses.
  @discardableResult
  public mutating func cut(at cut: AlignmentConstraints.Cut) throws(ConstraintError) -> Change {
    var constraints = constraints
    constraints.cuts.append(cut)
    return try settle(constraints)
  }

  /// Makes these the constraints, besides those that the alignment was made with. What is taken back
  /// costs aligning the part again that it had settled.
  ///
  /// - Throws: ``ConstraintError``; nothing has changed then.
  @discardableResult
  public mutating func settle(
    _ constraints: AlignmentConstraints
  ) throws(ConstraintError) -> Change {
    let old = beads
    var constraints = constraints
    constraints.confirmed += first.confirmed.filter { !constraints.confirmed.contains($0) }
    constraints.cuts += first.cuts.filter { !constraints.cuts.contains($0) }
    constraints.forbidden.formUnion(first.forbidden)
    try align(under: constraints, from: stretches)
    return change(from: old)
  }

  /// The same texts under the same constraints with what was learned, everything computed again: the
  /// slow way to the same result.
  public func alignedAgain() -> KeptAlignment {
    var again = self
    again.sections = sections.map(\.emptied)
    do {
      try again.align(under: constraints, from: [])
    } catch {
      preconditionFailure("constraints that held contradict each other: \(error)")
    }
    return again
  }

  private mutating func align(
    under constraints: AlignmentConstraints, from old: [Stretch]
  ) throws(ConstraintError) {
    let wanted = try Sections(
      constraints, source: pair.source.count, target: pair.target.count
    ).sections
    let changed = constraints.forbidden.symmetricDifference(pair.constraints.forbidden)
    pair.constraints = constraints
    var next: [Stretch] = []
    var home = 0
    var place = 0
    // The old pieces go with the last look at them: who else holds them would be copied for.
    for section in wanted {
      guard !section.isConfirmed else {
        next.append(
          .settled(Bead(source: section.source, target: section.target, confidence: 1)))
        continue
      }
      while !sections[home].text.section.contains(section) { home += 1 }
      while place < old.count, !old[place].reaches(beyond: section) { place += 1 }
      var origin: KeptPiece?
      if place < old.count, case .open(let piece) = old[place], piece.section.contains(section) {
        origin = piece
      }
      let isChanged = changed.contains {
        section.source.contains($0.source) && section.target.contains($0.target)
      }
      if let origin, origin.section == section, !isChanged {
        next.append(.open(origin))
      } else {
        next.append(.open(sections[home].piece(SectionText(pair, section), from: origin)))
      }
    }
    stretches = next
    tidy()
    let relation = constraints.confirmed.isEmpty ? relation : .certain
    beads.removeAll(keepingCapacity: true)
    for stretch in stretches {
      switch stretch {
      case .settled(let bead): beads.append(bead)
      case .open(let piece): beads += piece.beads.map(relation.applied)
      }
    }
  }

  /// Makes the stores anew that hold mostly what is no more.
  private mutating func tidy() {
    for number in sections.indices {
      let section = sections[number].text.section
      let held = stretches.indices.filter { place in
        if case .open(let piece) = stretches[place] { return section.contains(piece.section) }
        return false
      }
      var pieces = held.compactMap { place -> KeptPiece? in
        if case .open(let piece) = stretches[place] { return piece }
        return nil
      }
      guard sections[number].compact(&pieces) else { continue }
      for (place, piece) in zip(held, pieces) { stretches[place] = .open(piece) }
    }
  }

  /// A confidence that moved by less did not move.
  private static let agreement = 1e-9

  private func change(from old: [Bead]) -> Change {
    func isSame(_ one: Bead, _ other: Bead) -> Bool {
      one.source == other.source && one.target == other.target
        && abs(one.confidence - other.confidence) < Self.agreement
    }
    let shorter = min(old.count, beads.count)
    var start = 0
    while start < shorter, isSame(old[start], beads[start]) { start += 1 }
    var end = 0
    while end < shorter - start,
      isSame(old[old.count - 1 - end], beads[beads.count - 1 - end])
    { end += 1 }
    return Change(old: start..<old.count - end, new: start..<beads.count - end)
  }
}

extension KeptAlignment.Stretch {
  /// Whether it ends behind the start of a section, or is the same.
  fileprivate func reaches(beyond section: Sections.Section) -> Bool {
    let (source, target) =
      switch self {
      case .settled(let bead): (bead.source, bead.target)
      case .open(let piece): (piece.section.source, piece.section.target)
      }
    return source.upperBound > section.source.lowerBound
      || target.upperBound > section.target.lowerBound
  }
}
