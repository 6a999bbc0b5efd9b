/// Learns which words translate each other from weighted beads (IBM Model 1, Brown et al. 1993),
/// in both directions at once.
///
/// From the third iteration on, both directions count the product of their two posteriors
/// (alignment by agreement, Liang et al. 2006), so that one table of expected counts serves both.
struct LexiconTrainer {
  struct Text {
    let source: IndexedText
    let target: IndexedText
    let beads: [TrainingBead]
  }

  /// Expected counts of pairs of words.
  struct Counts: Sendable {
    var pairs: CooccurrenceTable
    var counts: [Float]
  }

  let sourceWords: Int
  let targetWords: Int
  /// The same word on the target side, or -1.
  let twins: [Int32]
  /// How often each word occurs, over the sum; see ``RatioTable``.
  let sourceShare: [Float]
  let targetShare: [Float]

  static let iterations = 5
  static let nullShare: Float = 0.1
  static let twinBonus: Float = 1.25
  /// A bead of more word pairs than this teaches too little for its cost.
  static let largestBead = 40_000

  func counts(from texts: [Text]) -> Counts {
    let (pairs, places) = number(texts)
    var forward = [Float](repeating: 1, count: pairs.pairCount)
    for word in 0..<sourceWords where twins[word] >= 0 {
      for pair in pairs.starts[word]..<pairs.starts[word + 1]
      where pairs.columns[pair] == twins[word] {
        forward[pair] += Self.twinBonus
      }
    }
    var backward = forward
    for iteration in 0..<Self.iterations {
      let isAgreed = iteration >= 2
      var (newForward, newBackward) = expected(
        texts, places, forward, backward, isFirst: iteration == 0, isAgreed: isAgreed,
        pairs.pairCount)
      if iteration == Self.iterations - 1 { return Counts(pairs: pairs, counts: newForward) }
      if isAgreed { newBackward = newForward }
      normalizeRows(&newForward, pairs)
      normalizeColumns(&newBackward, pairs)
      forward = newForward
      backward = newBackward
    }
    return Counts(pairs: pairs, counts: forward)
  }

  /// Numbers every pair of words of every bead; `places` holds the numbers bead by bead, for each
  /// source word of the bead its pairs with all target words.
  private func number(_ texts: [Text]) -> (CooccurrenceTable, [Int32]) {
    struct Occurrence {
      let text: Int32
      let bead: Int32
      let place: Int
    }
    var occurrenceStarts = [Int](repeating: 0, count: sourceWords + 1)
    for text in texts {
      for bead in text.beads {
        for position in bead.source { occurrenceStarts[Int(text.source.words[position]) + 1] += 1 }
      }
    }
    for word in 0..<sourceWords { occurrenceStarts[word + 1] += occurrenceStarts[word] }
    var occurrences = [Occurrence](
      repeating: Occurrence(text: 0, bead: 0, place: 0), count: occurrenceStarts[sourceWords])
    var next = occurrenceStarts
    var place = 0
    for (t, text) in texts.enumerated() {
      for (b, bead) in text.beads.enumerated() {
        for position in bead.source {
          let word = Int(text.source.words[position])
          occurrences[next[word]] = Occurrence(text: Int32(t), bead: Int32(b), place: place)
          next[word] += 1
          place += bead.target.count
        }
      }
    }
    var table = CooccurrenceTable()
    table.starts.reserveCapacity(sourceWords + 1)
    var places = [Int32](repeating: 0, count: place)
    var seen = [Int32](repeating: -1, count: targetWords)
    for word in 0..<sourceWords {
      let first = Int32(table.columns.count)
      for index in occurrenceStarts[word]..<occurrenceStarts[word + 1] {
        let occurrence = occurrences[index]
        let text = texts[Int(occurrence.text)]
        let bead = text.beads[Int(occurrence.bead)]
        var place = occurrence.place
        for position in bead.target {
          let column = text.target.words[position]
          var pair = seen[Int(column)]
          if pair < first {
            pair = Int32(table.columns.count)
            table.columns.append(column)
            seen[Int(column)] = pair
          }
          places[place] = pair
          place += 1
        }
      }
      table.starts.append(table.columns.count)
    }
    return (table, places)
  }

  private func expected(
    _ texts: [Text], _ places: [Int32], _ forward: [Float], _ backward: [Float], isFirst: Bool,
    isAgreed: Bool, _ pairCount: Int
  ) -> ([Float], [Float]) {
    var newForward = [Float](repeating: 0, count: pairCount)
    var newBackward = isAgreed ? [] : newForward
    var targetSums: [Float] = []
    var place = 0
    let nullShare = isFirst ? 0 : Self.nullShare
    for text in texts {
      for bead in text.beads {
        let sources = bead.source.count
        let targets = bead.target.count
        let start = place
        targetSums.removeAll(keepingCapacity: true)
        let towardsTarget = (1 - nullShare) / Float(sources)
        let towardsSource = (1 - nullShare) / Float(targets)
        for position in bead.target {
          targetSums.append(nullShare * targetShare[Int(text.target.words[position])])
        }
        for _ in 0..<sources {
          for t in 0..<targets { targetSums[t] += towardsTarget * forward[Int(places[place + t])] }
          place += targets
        }
        for t in 0..<targets { targetSums[t] = towardsTarget / targetSums[t] }
        place = start
        for position in bead.source {
          var sum = nullShare * sourceShare[Int(text.source.words[position])]
          for t in 0..<targets { sum += towardsSource * backward[Int(places[place + t])] }
          let backwardScale = towardsSource / sum
          if isAgreed {
            let scale = backwardScale * bead.weight
            for t in 0..<targets {
              let pair = Int(places[place + t])
              newForward[pair] += scale * backward[pair] * forward[pair] * targetSums[t]
            }
          } else {
            let scale = backwardScale * bead.weight
            for t in 0..<targets {
              let pair = Int(places[place + t])
              newForward[pair] += bead.weight * forward[pair] * targetSums[t]
              newBackward[pair] += scale * backward[pair]
            }
          }
          place += targets
        }
      }
    }
    return (newForward, newBackward)
  }

  private func normalizeRows(_ counts: inout [Float], _ pairs: CooccurrenceTable) {
    for word in 0..<sourceWords {
      var sum: Float = 0
      for pair in pairs.starts[word]..<pairs.starts[word + 1] { sum += counts[pair] }
      guard sum > 0 else { continue }
      let scale = 1 / sum
      for pair in pairs.starts[word]..<pairs.starts[word + 1] { counts[pair] *= scale }
    }
  }

  private func normalizeColumns(_ counts: inout [Float], _ pairs: CooccurrenceTable) {
    var sums = [Float](repeating: 0, count: targetWords)
    for pair in counts.indices { sums[Int(pairs.columns[pair])] += counts[pair] }
    for pair in counts.indices {
      let sum = sums[Int(pairs.columns[pair])]
      if sum > 0 { counts[pair] /= sum }
    }
  }
}
