import Checks
import Foundation
import TranslationModel

/// How well a check found the mistakes that were put into a text.
struct Score {
  var right = 0
  var wrong: [(word: String, suggestions: [String], row: Int)] = []
  var missed: [InjectedError] = []
  var firstRight = 0
  var badFirst: [(error: InjectedError, suggestions: [String])] = []
  var foundOfKind: [String: Int] = [:]
  var ofKind: [String: Int] = [:]

  init(findings: [Finding], errors: [InjectedError]) {
    let errorsByRow = Dictionary(grouping: errors, by: \.row)
    var found: Set<Int> = []
    for finding in findings {
      guard let place = finding.places.first else { continue }
      let hit = errorsByRow[place.unit]?.first { $0.range.overlaps(place.range) }
      guard let hit else {
        wrong.append((place.text, finding.suggestions, place.unit))
        continue
      }
      guard found.insert(hit.row).inserted else { continue }
      right += 1
      foundOfKind[hit.kind, default: 0] += 1
      let isRight = finding.suggestions.first.map {
        Array($0.lowercased().utf8) == Array(hit.right.lowercased().utf8)
      }
      if isRight == true { firstRight += 1 } else { badFirst.append((hit, finding.suggestions)) }
    }
    missed = errors.filter { !found.contains($0.row) }
    for error in errors { ofKind[error.kind, default: 0] += 1 }
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
  var recall: Double { Double(right) / Double(max(1, right + missed.count)) }
  var fix: Double { Double(firstRight) / Double(max(1, right)) }

  var line: String {
    let kinds =
      ofKind.count < 2
      ? ""
      : ofKind.keys.sorted().map {
        String(
          format: " %@ %.2f", $0, Double(foundOfKind[$0] ?? 0) / Double(ofKind[$0] ?? 1))
      }.joined()
    return String(
      format: "P %.3f  R %.3f  fix@1 %.3f  false %d", precision, recall, fix, wrong.count)
      + kinds
  }
}
