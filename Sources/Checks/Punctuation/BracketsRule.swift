import TextAnalysis
import TranslationModel

/// A bracket or a quotation mark without its other half.
///
/// In running text a pair may reach over several segments: a half is lone only when none of the
/// next or last few segments has the other one.
final class BracketsRule: Rule {
  static let description = RuleDescription(
    "punct/brackets", type: .typographical, category: "Linguistic: punctuation",
    severity: .warning, summary: "a bracket or a quotation mark without its other half",
    explanation: """
      (round), [square], “curly” and «angular» marks stand in pairs. What is lone in the source too \
      was taken over from it; a)  and 1) number a list; a quotation of several paragraphs opens each \
      of them. In running text the other half may stand some segments away.
      """,
    examples: [
      .wrong([("Huế (miền Trung)", "Huế (in the middle")], finds: "("),
      .wrong([(nil, "Huế] and (so) on.")], finds: "]"),
      .wrong([("“Vâng”, ông nói.", "“Yes, he said.")], finds: "“"),
      .right([
        ("a) Huế", "a) Huế"), ("Huế (miền", "Huế (in"), ("1) Một 2) Hai", "1) One 2) Two"),
        (nil, "He said (that it"), (nil, "was late) and left."), (":-)", ":-)"),
        ("Thiếu “)”.", "A “)” is missing."),
        (nil, "“A quotation of several paragraphs."), (nil, "[1] and (2)"),
      ]),
    ])

  private struct Half {
    let place: Finding.Place
    let scalar: UInt32
  }

  private static let marks = ByteSet("()[]“”«»「」")
  /// How many segments away the other half may stand.
  private static let reach = 6
  /// As many lone halves of a text without a source as are told.
  private static let most = 10_000
  /// Halves of texts without a source that wait for the other one.
  private var open: [Half] = []
  private var lone: [Finding] = []

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target else { return [] }
    giveUp(before: pair.pair.unit - Self.reach)
    guard !target.characters.isDisjoint(with: Self.marks) else { return [] }
    let halves = loneHalves(in: target, pair)
    if let source = pair.source {
      guard !halves.isEmpty else { return [] }
      let inSource = Set(loneHalves(in: source, pair).map(\.scalar))
      return halves.filter { !inSource.contains($0.scalar) }.map { finding($0) }
    }
    for half in halves {
      if let wanted = PairedMark.opening(of: half.scalar),
        let place = open.lastIndex(where: { $0.scalar == wanted })
      {
        open.remove(at: place)
      } else {
        open.append(half)
      }
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    giveUp(before: .max)
    return lone
  }

  private func giveUp(before unit: Int) {
    let old = open.prefix { $0.place.unit < unit }
    lone += old.prefix(Self.most - lone.count).map { finding($0) }
    open.removeFirst(old.count)
  }

  private func finding(_ half: Half) -> Finding {
    let other = PairedMark.closing(of: half.scalar) ?? PairedMark.opening(of: half.scalar) ?? 0
    let mark = Unicode.Scalar(other).map(String.init) ?? ""
    return description.finding(
      at: [half.place], "“\(half.place.text)” has no “\(mark)”; put it in, or take this one out.")
  }

  /// As many halves as are held at once, and as many as the other half is looked for among.
  private static let deepest = 100

  private func loneHalves(in text: AnalyzedText, _ pair: AnalyzedPair) -> [Half] {
    var open: [(token: Int, scalar: UInt32)] = []
    for token in text.tokens.indices where text.tokens[token].kind == .punctuation {
      let scalar = text.scalar(token)
      if PairedMark.closing(of: scalar) != nil {
        open.append((token, scalar))
      } else if let opening = PairedMark.opening(of: scalar) {
        if let place = open.lastIndex(where: { $0.scalar == opening }) {
          // What stands alone in quotes is talked about: “(”.
          if scalar == 0x201D || scalar == 0xBB {
            open.removeSubrange(place...)
          } else {
            open.remove(at: place)
          }
        } else if !isListMark(token, in: text), !isFace(token, in: text) {
          open.append((token, scalar))
        }
      }
      if open.count > Self.deepest { break }
    }
    var halves = open.map { token, scalar in
      Half(place: pair.place(text.side, text.tokens[token].range), scalar: scalar)
    }
    // A quotation that goes on in the next paragraph.
    if pair.source == nil, let first = halves.first, first.scalar == 0x201C,
      first.place.range.lowerBound == text.tokens[0].range.lowerBound
    {
      halves.removeFirst()
    }
    return halves
  }

  /// a) 1) iv)
  private func isListMark(_ token: Int, in text: AnalyzedText) -> Bool {
    guard token > 0, text.scalar(token) == 0x29, text.touchesPrevious(token),
      token == 1 || text.followsSpace(token - 1)
    else { return false }
    let label = text.bytes[text.tokens[token - 1].range]
    switch text.tokens[token - 1].kind {
    case .word: return label.count == 1 || label.allSatisfy { "ivxIVX".utf8.contains($0) }
    case .number, .alphanumeric: return label.count <= 3
    default: return false
    }
  }

  /// :-) ;)
  private func isFace(_ token: Int, in text: AnalyzedText) -> Bool {
    guard token > 0, text.touchesPrevious(token) else { return false }
    let before = text.scalar(token - 1)
    return before == 0x3A || before == 0x3B
      || before == 0x2D && token > 1
        && [0x3A, 0x3B].contains(text.scalar(token - 2))
  }
}
