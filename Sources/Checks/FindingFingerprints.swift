import TextAnalysis
public import TranslationModel

/// Names findings so that the same fault has the same name when rows were put in or moved.
///
/// Made from the rule, the texts of the unit and the words at fault, folded as matching folds them,
/// and the number of the finding among others that are alike; never from a row's number. A finding
/// over several units is named by its words in order of the alphabet.
public struct FindingFingerprints {
  /// Changes when findings get other names than before.
  public static let version = "1"

  private var seen: [String: Int] = [:]

  public init() {}

  /// The name of the next finding. Ask in the order of the document.
  public mutating func fingerprint(of finding: Finding, in pair: TranslationPair?) -> String {
    var base = Fingerprint()
    base.add(Self.version)
    base.add(finding.rule.rawValue)
    if let pair {
      for side in Side.allCases { base.add(TextKey.match.key(of: pair[side] ?? "")) }
      if let place = finding.places.first {
        base.add(place.side.rawValue)
        base.add(TextKey.match.key(of: place.text))
      }
    } else {
      for words in Set(finding.places.map { Array(TextKey.match.key(of: $0.text).utf8) })
        .sorted(by: { $0.lexicographicallyPrecedes($1) })
      {
        base.add(words)
      }
    }
    let name = base.text
    let number = seen[name, default: 0]
    seen[name] = number + 1
    guard number > 0 else { return name }
    base.add("\(number)")
    return base.text
  }
}
