import TranslationModel

/// In which ways a document writes one thing, with the places of each way.
struct StyleTally {
  private(set) var counts: [String: Int] = [:]
  private var places: [String: [Finding.Place]] = [:]
  /// As many places of one way as are told.
  private static let most = 100

  mutating func add(_ style: String, _ place: () -> Finding.Place) {
    counts[style, default: 0] += 1
    if places[style, default: []].count < Self.most { places[style, default: []].append(place()) }
  }

  /// The way that is used most, the first of the alphabet where two are used alike.
  var main: String? { counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }

  /// The places of all other ways, in the order of the document; empty where there is one way only.
  func exceptions() -> [Finding.Place] {
    guard counts.count > 1, let main else { return [] }
    return places.filter { $0.key != main }.flatMap(\.value).sorted {
      ($0.unit, $0.range.lowerBound) < ($1.unit, $1.range.lowerBound)
    }
  }

  /// “’ 21 times, ' 3 times”
  var summary: String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { style, count in
      "\(style) \(count == 1 ? "once" : count == 2 ? "twice" : "\(count) times")"
    }.joined(separator: ", ")
  }
}
