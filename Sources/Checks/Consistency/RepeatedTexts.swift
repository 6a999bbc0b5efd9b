import TextAnalysis
import TranslationModel

/// Texts of one side that recur, and whether the other side then is always the same.
///
/// Two passes: texts are known by 64-bit names of their match keys, and only the units of those
/// that vary are kept. Some 50 bytes a distinct text.
struct RepeatedTexts {
  private enum Rendering {
    case one(UInt64)
    case several
  }

  private var renderings: [UInt64: Rendering] = [:]
  private var places: [UInt64: [(rendering: UInt64, place: Finding.Place)]] = [:]
  private var order: [UInt64] = []
  /// As many places of one text as are told.
  private static let most = 50
  /// As many varying texts as are held.
  private static let mostTexts = 20_000

  mutating func collect(_ text: AnalyzedText, renderedBy other: AnalyzedText) {
    let (name, rendering) = (text.matchName, other.matchName)
    switch renderings[name] {
    case nil: renderings[name] = .one(rendering)
    case .one(let known) where known != rendering: renderings[name] = .several
    default: break
    }
  }

  mutating func note(
    _ text: AnalyzedText, renderedBy other: AnalyzedText, _ place: () -> Finding.Place
  ) {
    let name = text.matchName
    guard case .several? = renderings[name] else { return }
    if places[name] == nil {
      guard order.count < Self.mostTexts else { return }
      order.append(name)
    }
    let rendering = other.matchName
    // Each rendering is told, however often another one comes before it.
    let known = places[name] ?? []
    guard known.count < Self.most || !known.contains(where: { $0.rendering == rendering }),
      known.count < 2 * Self.most
    else { return }
    places[name, default: []].append((rendering, place()))
  }

  /// For each text that varies its places, the rarest rendering first.
  func varying() -> [[Finding.Place]] {
    order.compactMap { name in
      guard let noted = places[name] else { return nil }
      var counts: [UInt64: Int] = [:]
      for item in noted { counts[item.rendering, default: 0] += 1 }
      guard counts.count > 1 else { return nil }
      let sorted = noted.enumerated().sorted { left, right in
        let (first, second) = (
          counts[left.element.rendering] ?? 0, counts[right.element.rendering] ?? 0
        )
        return first == second
          ? (left.element.rendering, left.offset) < (right.element.rendering, right.offset)
          : first < second
      }
      return sorted.map(\.element.place)
    }
  }
}

extension AnalyzedText {
  /// A name for what the words of a text say: the same whatever the case, the tone style and the
  /// marks between them (64-bit FNV-1a over the numbers of the words' keys).
  var matchName: UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in tokens.indices where tokens[token].kind != .punctuation {
      let key = key(token)
      if key == WordTypes.unlisted {
        for byte in bytes[tokens[token].range] { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      } else {
        state = (state ^ UInt64(UInt32(bitPattern: key))) &* 0x100_0000_01B3
      }
      state = (state ^ 0xFF) &* 0x100_0000_01B3
    }
    return state
  }

  /// How many words it has.
  var wordCount: Int { tokens.count { $0.kind == .word } }
}
