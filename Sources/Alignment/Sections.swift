import TranslationModel

/// The parts of a text pair between what is settled: no path leads from one to another, so that
/// each is aligned for itself.
struct Sections {
  /// Segments of both sides, from cut to cut.
  struct Section: Hashable, Sendable {
    let source: Range<Int>
    let target: Range<Int>
    /// The section is one bead that somebody confirmed.
    let isConfirmed: Bool

    /// Whether another section lies inside this one.
    func contains(_ other: Section) -> Bool {
      source.lowerBound <= other.source.lowerBound && other.source.upperBound <= source.upperBound
        && target.lowerBound <= other.target.lowerBound
        && other.target.upperBound <= target.upperBound
    }
  }

  private(set) var sections: [Section] = []

  private struct Item {
    let source: Range<Int>
    let target: Range<Int>
    let isBead: Bool

    /// As a user counts, from 1.
    var name: String {
      func text(_ range: Range<Int>) -> String {
        range.count == 1
          ? "\(range.lowerBound + 1)"
          : range.isEmpty
            ? "none after \(range.lowerBound)" : "\(range.lowerBound + 1)–\(range.upperBound)"
      }
      return isBead
        ? "confirmed bead \(text(source)) : \(text(target))"
        : "the cut before \(source.lowerBound + 1) : \(target.lowerBound + 1)"
    }
  }

  /// - Throws: ``ConstraintError``.
  init(_ constraints: AlignmentConstraints, source: Int, target: Int) throws(ConstraintError) {
    var items = constraints.confirmed.map {
      Item(source: $0.source, target: $0.target, isBead: true)
    }
    items += constraints.cuts.map {
      Item(source: $0.source..<$0.source, target: $0.target..<$0.target, isBead: false)
    }
    items.sort {
      ($0.source.lowerBound, $0.target.lowerBound, $0.source.upperBound, $0.target.upperBound)
        < ($1.source.lowerBound, $1.target.lowerBound, $1.source.upperBound, $1.target.upperBound)
    }
    var last = Item(source: 0..<0, target: 0..<0, isBead: false)
    for item in items {
      guard item.source.lowerBound >= 0, item.target.lowerBound >= 0,
        item.source.upperBound <= source, item.target.upperBound <= target
      else { throw .outside(item.name, source: source, target: target) }
      if item.isBead, last.isBead, item.source == last.source, item.target == last.target {
        continue
      }
      guard item.source.lowerBound >= last.source.upperBound,
        item.target.lowerBound >= last.target.upperBound
      else { throw .contradicting(item.name, last.name) }
      if item.isBead {
        let broken = constraints.forbidden.first {
          item.source.contains($0.source) && item.target.contains($0.target)
        }
        if let broken {
          throw .contradicting(
            item.name, "the forbidden pair \(broken.source + 1) : \(broken.target + 1)")
        }
      }
      add(
        last.source.upperBound..<item.source.lowerBound,
        last.target.upperBound..<item.target.lowerBound)
      if item.isBead {
        sections.append(Section(source: item.source, target: item.target, isConfirmed: true))
      }
      last = item
    }
    add(last.source.upperBound..<source, last.target.upperBound..<target)
  }

  private mutating func add(_ source: Range<Int>, _ target: Range<Int>) {
    guard !source.isEmpty || !target.isEmpty else { return }
    sections.append(Section(source: source, target: target, isConfirmed: false))
  }
}
