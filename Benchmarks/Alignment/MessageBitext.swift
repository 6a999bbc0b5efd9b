import Measuring
import TranslationModel

/// The messages of the machine's own programs as a text with its translation, with sentences joined
/// and left out, and the alignment that this gives.
///
/// One in seven joins with the next one on one side, one in sixteen is missing on one side, and now and
/// then up to twenty are missing in a row.
struct MessageBitext {
  private(set) var source: [String] = []
  private(set) var target: [String] = []
  private(set) var gold: [AlignedPositions] = []

  /// - Parameter count: how many messages to take; fewer where the machine has fewer.
  init(_ language: String, _ count: Int) {
    let pairs = Catalogue.pairs(in: language).lazy.filter { pair in
      pair.source.utf8.count >= 25 && pair.source.utf8.count <= 400
        && pair.source.split(separator: " ").count >= 4
    }.prefix(count)
    var dice = Dice(count)
    var gap = 0
    var isSourceGap = false
    var held: Catalogue.Pair?
    for pair in pairs {
      if let first = held {
        held = nil
        if dice.roll(2) == 0 {
          add([first.source, pair.source], ["\(first.target) \(pair.target)"])
        } else {
          add(["\(first.source) \(pair.source)"], [first.target, pair.target])
        }
        continue
      }
      let roll = dice.roll(1000)
      if gap == 0, roll < 4 {
        gap = 4 + dice.roll(17)
        isSourceGap = dice.roll(2) == 0
      }
      if gap > 0 || roll < 60 {
        if gap > 0 { gap -= 1 } else { isSourceGap = dice.roll(2) == 0 }
        if isSourceGap { add([], [pair.target]) } else { add([pair.source], []) }
      } else if roll < 200 {
        held = pair
      } else {
        add([pair.source], [pair.target])
      }
    }
    if let held { add([held.source], [held.target]) }
  }

  private mutating func add(_ sources: [String], _ targets: [String]) {
    gold.append(
      AlignedPositions(
        source: Array(source.count..<source.count + sources.count),
        target: Array(target.count..<target.count + targets.count)))
    source += sources
    target += targets
  }
}
