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
  /// Of each word, or of less than all when one is nowhere.
  private let terms: [Term]

  /// Where a word of the query may be found.
  private struct Term {
    /// Words whose search key has it.
    var classes: [Int] = []
    /// The surfaces of these, where they are written as they have to be.
    var words: [Range<UInt32>] = []
    /// Of numbers, codes and so on, which are all of one class: those that are written with it.
    var written: [Range<UInt32>] = []
    /// The classes of these.
    var kinds: [Int] = []
    /// Whether every token of ``classes`` will do.
    var isSure = true
    /// Segments to look at, at most.
    var cost = 0
  }

  init(_ sought: SoughtWords, in part: IndexPart) {
    self.part = part
    self.sought = sought
    let phrase = Array(sought.words.joined(separator: " ".utf8))
    var terms: [(position: Int, term: Term)] = []
    // Those that are found without looking at all keys come first: without one there is nothing.
    for position in sought.words.indices.sorted(by: {
      sought.beginsKey($0) && !sought.beginsKey($1)
    }) {
      let start = sought.words[..<position].reduce(0) { $0 + $1.count + 1 }
      let term = Self.term(position, of: sought, at: start, in: phrase, part)
      if term.cost == 0 { break }
      terms.append((position, term))
    }
    self.terms = terms.sorted { $0.position < $1.position }.map(\.term)
  }

  /// - Parameter start: where the word stands in the phrase.
  private static func term(
    _ position: Int, of sought: SoughtWords, at start: Int, in phrase: [UInt8], _ part: IndexPart
  ) -> Term {
    let word = sought.words[position]
    let (after, before) = sought.borders(of: position)
    var term = Term()
    term.classes = part.searchKeys.places(of: word, after: after, before: before).map {
      Int(part.searchKeyClasses[$0])
    }
    term.words = term.classes.map { part.surfaces(ofClass: $0) }
    // The beginning or the end of a phrase may be written in a form.
    term.written = part.writtenForms.surfaces(
      having: word, after: after == .anything ? .anything : .keyEnd,
      before: before == .anything ? .anything : .keyEnd)
    if sought.isPhrase {
      term.written.removeAll { !mayShare(phrase, at: start, word, part.formKey(of: $0)) }
    }
    if let spelling = sought.spellings[position] {
      term.isSure = false
      term.words = term.words.flatMap { surfaces in
        surfaces.filter { part.form(ofSurface: $0).firstPlace(of: spelling) != nil }
          .map { $0..<$0 + 1 }
      }
      term.classes = part.classNumbers(of: term.words)
    }
    term.kinds = part.classNumbers(of: term.written)
    term.cost = (term.classes + term.kinds).reduce(0) { $0 + part.segmentCount(ofClass: $1) }
    return term
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

  /// Adds the units of segments that have the words.
  ///
  /// - Returns: those of which only their tokens tell.
  func insert(into units: inout UnitSet) -> UndecidedSegments? {
    let order = terms.sorted { $0.cost < $1.cost }
    guard let rarest = order.first, terms.count == sought.words.count else { return nil }
    /// Those that have the words met so far, and of these the ones that surely have them all.
    var left = segments(of: rarest)
    var sure = rarest.written.isEmpty ? left : segments(of: rarest, surely: true)
    var isComplete = (!sought.isPhrase || order.count == 1) && order.allSatisfy(\.isSure)
    for term in order.dropFirst() {
      // What cannot be met cheaply is told by the tokens.
      guard term.cost < Self.stepsOfReading * left.count else {
        isComplete = false
        break
      }
      let having = segments(of: term)
      left.formIntersection(having)
      if isComplete {
        sure.formIntersection(
          term.written.isEmpty ? having : segments(of: term, surely: true))
      }
    }
    if isComplete {
      sure.forEach { units.insert(part.entry($0).unit) }
      left.subtract(sure)
    }
    guard !left.isEmpty else { return nil }
    let roles = TokenRoles(
      part, terms.map { ($0.words, $0.written) }, isInOrder: sought.isPhrase)
    return UndecidedSegments(left, of: part, roles)
  }

  /// To read a segment takes as long as so many steps along a list.
  private static let stepsOfReading = 12

  /// - Parameter surely: whether to leave out those of numbers and codes, of which the class does not
  ///   tell how they are written.
  private func segments(of term: Term, surely: Bool = false) -> SegmentSet {
    var segments = SegmentSet(count: part.count)
    for number in term.classes { part.forEachSegment(ofClass: number) { segments.insert($0) } }
    guard !surely else { return segments }
    for number in term.kinds { part.forEachSegment(ofClass: number) { segments.insert($0) } }
    return segments
  }
}
