/// The first band: the whole lattice where that is small, else a corridor along words that both
/// texts share.
///
/// Anchors are words that occur at most four times and equally often on both sides; the longest
/// rising chain of them is kept, less those that stand off their neighbours (Li et al. 2010 take
/// the same road from anchors to bands).
struct AnchorBand {
  static let wholeLattice = 300_000
  static let halfWidth = 30
  static let rarest = 4

  static func band(_ source: IndexedText, _ target: IndexedText, twins: [Int32]) -> Band {
    if (source.count + 1) * (target.count + 1) <= wholeLattice {
      return Band(sourceCount: source.count, targetCount: target.count)
    }
    let anchors = anchors(source, target, twins: twins)
    var points: [(Int, Int)] = [(0, 0)]
    points += anchors
    points.append((source.count, target.count))
    var lower = [Int32](repeating: Int32.max, count: source.count + 1)
    var upper = [Int32](repeating: 0, count: source.count + 1)
    for (from, to) in zip(points, points.dropFirst()) {
      let rows = to.0 - from.0
      let columns = to.1 - from.1
      let width = halfWidth + max(rows, columns) / 3
      for i in from.0...to.0 {
        let middle = from.1 + (rows > 0 ? columns * (i - from.0) / rows : 0)
        lower[i] = min(lower[i], Int32(max(0, min(middle, rows > 0 ? middle : from.1) - width)))
        let top = rows > 0 ? middle : to.1
        upper[i] = max(upper[i], Int32(min(target.count, top + width)))
      }
    }
    return Band(lower: lower, upper: upper, targetCount: target.count)
  }

  static func anchors(
    _ source: IndexedText, _ target: IndexedText, twins: [Int32]
  ) -> [(Int, Int)] {
    let sourcePlaces = places(source, words: twins.count)
    let targetWords = Int((target.words.max() ?? -1)) + 1
    let targetPlaces = places(target, words: targetWords)
    var pairs: [(Int, Int)] = []
    for (word, twin) in twins.enumerated() where twin >= 0 && Int(twin) < targetWords {
      let a = sourcePlaces[word]
      let b = targetPlaces[Int(twin)]
      guard (1...rarest).contains(a.count), a.count == b.count else { continue }
      pairs += zip(a, b).map { (Int($0), Int($1)) }
    }
    pairs.sort { $0 < $1 }
    let chain = longestRisingChain(pairs)
    let offsets = chain.map { $0.1 - $0.0 }
    return chain.indices.filter { index in
      let window = offsets[max(0, index - 4)...min(offsets.count - 1, index + 4)].sorted()
      return abs(offsets[index] - window[window.count / 2]) <= 20
    }.map { chain[$0] }
  }

  private static func places(_ text: IndexedText, words: Int) -> [[Int32]] {
    var places = [[Int32]](repeating: [], count: words)
    for sentence in 0..<text.count {
      for position in text.wordRange(sentence) {
        let word = Int(text.words[position])
        if places[word].count <= rarest { places[word].append(Int32(sentence)) }
      }
    }
    return places
  }

  private static func longestRisingChain(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var chain: [(Int, Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = previous[index]
    }
    return chain.reversed()
  }
}
