/// Collects how the forms of a query's tokens differ from those of a stored segment, as
/// ``SegmentComparison`` does.
struct FormPairing {
  private let query: FuzzyQuery
  private let queryCount: Int
  private let sourceCount: Int
  private(set) var differences: FormDifference = []

  /// - Parameter first: the segment's first surface.
  /// - Parameter last: its last one.
  init(
    query: FuzzyQuery, queryCount: Int, sourceCount: Int, first: UnsafeRawBufferPointer,
    last: UnsafeRawBufferPointer
  ) {
    self.query = query
    self.queryCount = queryCount
    self.sourceCount = sourceCount
    compare(0, first) { FormComparison.marks($0.lead, $1.lead) }
    compare(queryCount - 1, last) { FormComparison.marks($0.gap, $1.gap) }
  }

  /// Two tokens that compare equal.
  mutating func compare(_ position: Int, _ other: Int, _ source: UnsafeRawBufferPointer) {
    let hasLead = position > 0 && other > 0
    let hasGap = position < queryCount - 1 && other < sourceCount - 1
    compare(position, source) { left, right in
      var found = FormComparison.forms(left.kind, left.form, right.form)
      if hasLead { found.formUnion(FormComparison.marks(left.lead, right.lead)) }
      if hasGap { found.formUnion(FormComparison.marks(left.gap, right.gap)) }
      return found
    }
  }

  private mutating func compare(
    _ position: Int, _ source: UnsafeRawBufferPointer, _ body: (Surface, Surface) -> FormDifference
  ) {
    query.surfaces[position].withUnsafeBytes { bytes in
      guard let left = Surface(bytes), let right = Surface(source) else { return }
      differences.formUnion(body(left, right))
    }
  }
}
