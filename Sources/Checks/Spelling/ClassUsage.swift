/// How often words of a kind, told by their endings, stand before and behind a word of a text.
///
/// A text is too short to have most of its words beside each other, yet long enough to show that
/// *many* has plurals behind it and *was* has what ends in -ed or -ing: what a pair that was never met
/// is worth (class-based counts, as in Brown et al., 1992, with classes that need no training).
final class ClassUsage {
  /// Words that are rarer tell nothing by themselves.
  private static let leastCount = 5
  /// The share of any text weighs as much as so many words of a class.
  private static let smoothing = 30.0

  private let text: TextUsage
  private lazy var counts = Counts(of: text)

  init(text: TextUsage) { self.text = text }

  /// The share of a word before (or behind) all words of the class of `word`.
  ///
  /// - Parameter share: its share of all texts, for what the class does not tell.
  func share(of other: String, before word: String, otherwise share: Double) -> Double {
    self.share(of: other, beside: word, isBefore: true, share)
  }

  func share(of other: String, after word: String, otherwise share: Double) -> Double {
    self.share(of: other, beside: word, isBefore: false, share)
  }

  private func share(
    of other: String, beside word: String, isBefore: Bool, _ share: Double
  ) -> Double {
    guard let number = text.number(of: other), let row = counts.row(of: number) else {
      return share
    }
    let kind = WordClass(of: word)
    let count = counts.count(row, kind, isBefore: isBefore)
    let total = counts.total(of: kind, isBefore: isBefore)
    return (Double(count) + Self.smoothing * share) / (Double(total) + Self.smoothing)
  }

  /// The table: made once, from a text that is counted to its end.
  private struct Counts {
    /// By word: its row, -1 for a word that is too rare.
    private var rows: [Int32]
    /// By row, side and class.
    private var cells: [Int32]
    private var totals = Array(repeating: 0, count: 2 * WordClass.allCases.count)

    init(of text: TextUsage) {
      var rows = [Int32](repeating: -1, count: text.words.count)
      var classes = [WordClass](repeating: .other, count: text.words.count)
      var next: Int32 = 0
      for word in rows.indices {
        classes[word] = WordClass(of: text.words.word(word))
        guard text.count(of: word) >= ClassUsage.leastCount else { continue }
        rows[word] = next
        next += 1
      }
      let width = 2 * WordClass.allCases.count
      var cells = [Int32](repeating: 0, count: Int(next) * width)
      var totals = totals
      text.forEachPair { first, second, count in
        let (before, behind) = (Self.cell(classes[second], true), Self.cell(classes[first], false))
        if rows[first] >= 0 { cells[Int(rows[first]) * width + before] &+= Int32(clamping: count) }
        if rows[second] >= 0 {
          cells[Int(rows[second]) * width + behind] &+= Int32(clamping: count)
        }
        totals[before] += count
        totals[behind] += count
      }
      (self.rows, self.cells, self.totals) = (rows, cells, totals)
    }

    func row(of word: Int) -> Int? {
      word < rows.count && rows[word] >= 0 ? Int(rows[word]) : nil
    }

    func count(_ row: Int, _ kind: WordClass, isBefore: Bool) -> Int {
      Int(cells[row * totals.count + Self.cell(kind, isBefore)])
    }

    func total(of kind: WordClass, isBefore: Bool) -> Int { totals[Self.cell(kind, isBefore)] }

    private static func cell(_ kind: WordClass, _ isBefore: Bool) -> Int {
      Int(kind.rawValue) + (isBefore ? 0 : WordClass.allCases.count)
    }
  }
}
