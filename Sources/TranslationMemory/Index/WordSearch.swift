import TextAnalysis

/// Finds the segments of a part that may have the words of a query: all that have the query in their
/// text, and some more, since what stands between two tokens is not looked at.
///
/// Lists of segments are met, the rarest word's first, and what is left is followed token by token,
/// without its text: the words of a phrase by Shift-And (Baeza-Yates & Gonnet 1992), the others in
/// any order.
struct WordSearch {
  private let part: IndexPart
  private let sought: SoughtWords
  private let terms: [Term]

  /// Where a word of the query may be found.
  private struct Term {
    /// Words whose search key has it.
    var classes: [Int] = []
    /// Of numbers, codes and so on, which are all of one class: those that are written with it.
    var surfaces: [Range<UInt32>] = []
    /// The classes of these.
    var kinds: [Int] = []
    /// Segments to look at, at most.
    var cost = 0
  }

  init(_ sought: SoughtWords, in part: IndexPart) {
    self.part = part
    self.sought = sought
    let phrase = Array(sought.words.joined(separator: " ".utf8))
    var terms: [Term] = []
    var start = 0
    for (position, word) in sought.words.enumerated() {
      let (after, before) = sought.borders(of: position)
      var term = Term()
      term.classes = part.searchKeys.places(of: word, after: after, before: before).map {
        Int(part.searchKeyClasses[$0])
      }
      // Of a form the beginning or the end of the phrase may be written in it.
      term.surfaces = part.writtenForms.surfaces(
        having: word, after: after == .anything ? .anything : .keyEnd,
        before: before == .anything ? .anything : .keyEnd)
      if sought.isPhrase {
        term.surfaces.removeAll { !Self.mayShare(phrase, at: start, word, part.formKey(of: $0)) }
      }
      term.kinds = Set(term.surfaces.map { part.classNumber(ofSurface: $0.lowerBound) }).sorted()
      term.cost = (term.classes + term.kinds).reduce(0) { $0 + part.segmentCount(ofClass: $1) }
      terms.append(term)
      start += word.count + 1
      // Without one of them there is nothing.
      if term.cost == 0 { break }
    }
    self.terms = terms
  }

  /// Whether a phrase may run through a form so that a word of it, at an offset of the phrase, stands
  /// in the form: where they overlap, both say the same.
  private static func mayShare(
    _ phrase: [UInt8], at offset: Int, _ word: [UInt8], _ form: [UInt8]
  ) -> Bool {
    form.withUnsafeBytes { form in
      var from = 0
      while let place = form.firstPlace(of: word, from: from) {
        let before = min(place, offset)
        let behind = min(form.count - place, phrase.count - offset)
        if form[place - before..<place + behind].elementsEqual(
          phrase[offset - before..<offset + behind])
        {
          return true
        }
        from = place + 1
      }
      return false
    }
  }

  func insert(into units: inout UnitSet) {
    // What cannot be met cheaply is told by the tokens.
    let order = terms.sorted { $0.cost < $1.cost }
    guard let rarest = order.first, rarest.cost > 0 else { return }
    var segments = segments(of: rarest)
    var isComplete = rarest.surfaces.isEmpty
    for term in order.dropFirst() {
      guard term.cost < Self.stepsOfReading * segments.count else {
        isComplete = false
        break
      }
      segments.formIntersection(self.segments(of: term))
      isComplete = isComplete && term.surfaces.isEmpty
    }
    if isComplete, !sought.isPhrase || terms.count == 1 {
      segments.forEach { units.insert(part.entry($0).unit) }
    } else {
      follow(segments, &units)
    }
  }

  /// To read a segment takes as long as so many steps along a list.
  private static let stepsOfReading = 32

  private func segments(of term: Term) -> SegmentSet {
    var segments = SegmentSet(count: part.count)
    for number in term.classes { part.forEachSegment(ofClass: number) { segments.insert($0) } }
    for number in term.kinds { part.forEachSegment(ofClass: number) { segments.insert($0) } }
    return segments
  }

  private func follow(_ segments: SegmentSet, _ units: inout UnitSet) {
    let roles = TokenRoles(part, terms.map { ($0.classes, $0.surfaces) })
    var tokens: [UInt32] = []
    var group = 0
    segments.forEach { id in
      while group < part.groups.count - 1,
        id >= Int(part.groups[group].firstID + part.groups[group].count)
      {
        group += 1
      }
      let length = Int(part.groups[group].length)
      part.readSurfaces(of: id, in: part.groups[group], into: &tokens)
      let found =
        sought.isPhrase ? roles.areInOrder(tokens[..<length]) : roles.areIn(tokens[..<length])
      if found { units.insert(part.entry(id).unit) }
    }
  }
}
