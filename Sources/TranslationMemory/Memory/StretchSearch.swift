import TextAnalysis
import TranslationModel

/// Finds stretches of a segment inside longer texts of a memory.
///
/// The index tells for each token which units may have it; where those of several tokens in a row meet,
/// the units are read and compared token by token. Of many units that may have a stretch the first 64
/// are read, and 2,048 for one segment at most: the time is bounded, and a stretch of common words may
/// be missed.
struct StretchSearch {
  /// Where a unit has a stretch.
  struct Place {
    let unit: StoredUnit
    let source: TranslationUnitVariant
    fileprivate let tokens: SegmentTokens
    /// The first token of it.
    fileprivate let start: Int

    /// Its first tokens, in UTF-8 bytes of the source's plain text.
    func range(of count: Int) -> Range<Int> {
      let found = tokens.tokens[start..<start + count]
      return tokens.textRange(
        of: found[start].form.lowerBound..<found[start + count - 1].form.upperBound)
    }
  }

  private struct Text {
    let source: TranslationUnitVariant
    let tokens: SegmentTokens
    let keys: [[UInt8]]
  }

  private static let candidatesOfOne = 64
  private static let candidatesOfAll = 2048

  private let store: any MemoryStore
  private let languages: LanguagePair
  private let segment: SegmentTokens
  private let keys: [[UInt8]]
  /// For each token the units that may have it; nil where all may.
  private let having: [UnitSet?]
  private let admitted: UnitSet
  private var known: [UInt32: (unit: StoredUnit, texts: [Text])] = [:]
  private var numbersRead = 0

  init(
    _ segment: SegmentTokens, first count: Int, _ languages: LanguagePair, in index: FuzzyIndex,
    of store: any MemoryStore, admitting admitted: UnitSet?, upTo last: UInt32
  ) {
    self.segment = segment
    self.languages = languages
    self.store = store
    keys = segment.exactKeys(first: count)
    let all = UnitSet(allUpTo: last)
    self.admitted = admitted.map(all.intersection) ?? all
    having = segment.tokens.prefix(count).map { token in
      SoughtWords(ConcordanceQuery(segment.text(in: token.form))).map {
        index.candidates(having: $0, upTo: last)
      }
    }
  }

  /// The units that were read, in order: they have words of the segment.
  var related: [StoredUnit] { known.values.map(\.unit).sorted { $0.number < $1.number } }

  /// The longest stretch from a token on that some unit has, of at least `least` tokens.
  mutating func longest(
    from start: Int, atLeast least: Int, atMost most: Int
  ) async throws -> (length: Int, place: Place)? {
    var meeting: [UnitSet] = []
    var units = admitted
    for position in start..<min(start + most, keys.count) {
      if let having = having[position] { units.formIntersection(having) }
      guard units.next(above: 0) != nil else { break }
      meeting.append(units)
    }
    var length = meeting.count
    while length >= least {
      if let place = try await place(of: start..<start + length, among: meeting[length - 1]) {
        return (length, place)
      }
      length -= 1
    }
    return nil
  }

  private mutating func place(
    of stretch: Range<Int>, among units: UnitSet
  ) async throws -> Place? {
    var (looked, last): (Int, UInt32) = (0, 0)
    while looked < Self.candidatesOfOne, let number = units.next(above: last) {
      (looked, last) = (looked + 1, number)
      guard let candidate = try await candidate(number) else { continue }
      for text in candidate.texts {
        guard let start = text.keys.firstPlace(of: keys[stretch]) else { continue }
        return Place(
          unit: candidate.unit, source: text.source, tokens: text.tokens, start: start)
      }
    }
    return nil
  }

  private mutating func candidate(
    _ number: UInt32
  ) async throws -> (unit: StoredUnit, texts: [Text])? {
    if let candidate = known[number] { return candidate }
    guard numbersRead < Self.candidatesOfAll else { return nil }
    numbersRead += 1
    guard let unit = try await store.unit(number), !unit.texts(in: languages.target).isEmpty,
      UnitFields(of: unit.unit).status != .rejected
    else { return nil }
    let texts = unit.texts(in: languages.source).map { source in
      let tokens = SegmentTokens(source.content)
      return Text(
        source: source, tokens: tokens, keys: tokens.exactKeys(first: tokens.tokens.count))
    }
    known[number] = (unit, texts)
    return (unit, texts)
  }
}

extension SegmentTokens {
  /// What a token of a stretch is compared by: a number or a code by what it says.
  fileprivate func exactKeys(first count: Int) -> [[UInt8]] {
    zip(tokens, classKeys).prefix(count).map { token, key in
      token.kind.isClass ? key + Array(bytes[token.form]) : key
    }
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
