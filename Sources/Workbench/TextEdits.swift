import TextAnalysis
import TranslationModel

/// Replacements in the texts of some units, as findings ask for them.
struct TextEdits {
  struct Replacement: Hashable {
    let range: Range<Int>
    let text: String
  }

  private var replacements: [Side: [Int: [Replacement]]] = [:]

  /// Takes a finding's sure replacement; of several that overlap only the first is kept.
  mutating func add(_ finding: Finding) {
    guard let fix = finding.fix, let first = finding.places.first else { return }
    for place in finding.places where place.text.utf8.elementsEqual(first.text.utf8) {
      add(fix, at: place)
    }
  }

  private mutating func add(_ fix: String, at place: Finding.Place) {
    let here = replacements[place.side]?[place.unit] ?? []
    // An empty range overlaps nothing in Swift's sense, but may stand inside another.
    let isTaken = here.contains { other in
      other.range == place.range
        || other.range.lowerBound < place.range.upperBound
          && place.range.lowerBound < other.range.upperBound
    }
    guard !isTaken else { return }
    replacements[place.side, default: [:]][place.unit, default: []]
      .append(Replacement(range: place.range, text: fix))
  }

  /// Replacements in one text, in order.
  func replacements(in unit: Int, _ side: Side) -> [Replacement] {
    (replacements[side]?[unit] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with its replacements; nil when there are none.
  func edited(_ text: String, unit: Int, _ side: Side) -> String? {
    let list = replacements(in: unit, side).filter { $0.range.upperBound <= text.utf8.count }
    guard !list.isEmpty else { return nil }
    var result = ""
    var end = 0
    for replacement in list {
      result += text[utf8Range: end..<replacement.range.lowerBound]
      result += replacement.text
      end = replacement.range.upperBound
    }
    return result + text[utf8Range: end..<text.utf8.count]
  }
}
