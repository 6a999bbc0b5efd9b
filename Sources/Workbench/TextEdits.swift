import TextAnalysis
import TranslationModel

/// Replacements in the texts of some units, as findings ask for them.
struct TextEdits {
  struct Replacement: Hashable {
    let range: Range<Int>
    let text: String
  }

  private var replacements: [Side: [Int: [Replacement]]] = [:]

  var isEmpty: Bool { replacements.isEmpty }

  /// Takes a finding's sure replacement; of several that overlap only the first is kept.
  mutating func add(_ finding: Finding) {
    guard let fix = finding.fix, let place = finding.places.first else { return }
    let here = replacements[place.side]?[place.unit] ?? []
    guard !here.contains(where: { $0.range.overlaps(place.range) || $0.range == place.range })
    else { return }
    replacements[place.side, default: [:]][place.unit, default: []]
      .append(Replacement(range: place.range, text: fix))
  }

  /// Replacements in one text, in order.
  func replacements(in unit: Int, _ side: Side) -> [Replacement] {
    (replacements[side]?[unit] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with its replacements; nil when there are none.
  func edited(_ text: String, unit: Int, _ side: Side) -> String? {
    let list = replacements(in: unit, side)
    guard !list.isEmpty else { return nil }
    var result = ""
    var end = 0
    for replacement in list where replacement.range.upperBound <= text.utf8.count {
      result += text[utf8Range: end..<replacement.range.lowerBound]
      result += replacement.text
      end = replacement.range.upperBound
    }
    return result + text[utf8Range: end..<text.utf8.count]
  }
}
