/// Where a query and a source differ, in ranges of both texts.
enum EditScript {
  static func edits(
    from source: SegmentTokens, to query: SegmentTokens, along alignment: TokenAlignment
  ) -> [Match.TextEdit] {
    var edits: [Match.TextEdit] = []
    // Where the side that lacks a token goes on.
    var (queryEnd, sourceEnd) = (0, 0)
    func range(_ segment: SegmentTokens, _ position: Int) -> Range<Int> {
      segment.textRange(of: segment.tokens[position].form)
    }
    func add(_ kind: Match.TextEdit.Kind, _ left: Range<Int>, _ right: Range<Int>) {
      edits.append(Match.TextEdit(kind: kind, query: left, source: right))
    }
    for step in alignment.steps {
      switch step {
      case .equal(let position, let other):
        let (left, right) = (range(query, position), range(source, other))
        let forms = (query.tokens[position].form, source.tokens[other].form)
        if !query.bytes[forms.0].elementsEqual(source.bytes[forms.1]) { add(.form, left, right) }
        (queryEnd, sourceEnd) = (left.upperBound, right.upperBound)
      case .replaced(let position, let other):
        let (left, right) = (range(query, position), range(source, other))
        add(.replaced, left, right)
        (queryEnd, sourceEnd) = (left.upperBound, right.upperBound)
      case .added(let position):
        let left = range(query, position)
        add(.added, left, sourceEnd..<sourceEnd)
        queryEnd = left.upperBound
      case .missing(let other):
        let right = range(source, other)
        add(.missing, queryEnd..<queryEnd, right)
        sourceEnd = right.upperBound
      }
    }
    return edits
  }
}
