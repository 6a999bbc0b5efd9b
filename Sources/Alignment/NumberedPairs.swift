/// Every pair of words that stands in a bead together, numbered once, so that the iterations look
/// nothing up.
struct NumberedPairs: Sendable {
  /// Where the pairs of each source word begin; one more than there are words.
  private(set) var starts: [Int] = [0]
  /// The target word of each pair.
  private(set) var columns: [Int32] = []
  /// What each pair counts beforehand.
  private(set) var base: [Float] = []
  /// Pair numbers lesson by lesson, bead by bead: for each source word its pairs with all target
  /// words of the bead.
  private(set) var places: [Int32] = []

  var sourceWords: Int { starts.count - 1 }

  private struct Occurrence {
    let lesson: Int32
    let bead: Int32
    let place: Int
  }

  init(_ lessons: [LexiconTrainer.Lesson], prior: PairCounts, targetWords: Int) {
    let words = prior.sourceWords
    let (occurrenceStarts, occurrences, length) = Self.occurrences(lessons, words)
    starts.reserveCapacity(words + 1)
    places = Array(repeating: 0, count: length)
    var seen = [Int32](repeating: -1, count: targetWords)
    for word in 0..<words {
      let first = Int32(columns.count)
      for entry in prior.row(word) {
        seen[Int(prior.columns[entry])] = Int32(columns.count)
        columns.append(prior.columns[entry])
        base.append(prior.counts[entry])
      }
      for occurrence in occurrences[occurrenceStarts[word]..<occurrenceStarts[word + 1]] {
        let lesson = lessons[Int(occurrence.lesson)]
        var place = occurrence.place
        for position in lesson.beads[Int(occurrence.bead)].target {
          let column = lesson.target.words[position]
          var pair = seen[Int(column)]
          if pair < first {
            pair = Int32(columns.count)
            columns.append(column)
            base.append(0)
            seen[Int(column)] = pair
          }
          places[place] = pair
          place &+= 1
        }
      }
      starts.append(columns.count)
    }
  }

  /// Where each source word occurs, word by word.
  private static func occurrences(
    _ lessons: [LexiconTrainer.Lesson], _ words: Int
  ) -> (starts: [Int], occurrences: [Occurrence], length: Int) {
    var starts = [Int](repeating: 0, count: words + 1)
    for lesson in lessons {
      for bead in lesson.beads {
        for position in bead.source { starts[Int(lesson.source.words[position]) + 1] += 1 }
      }
    }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var occurrences = [Occurrence](
      repeating: Occurrence(lesson: 0, bead: 0, place: 0), count: starts[words])
    var next = starts
    var place = 0
    for (number, lesson) in lessons.enumerated() {
      for (index, bead) in lesson.beads.enumerated() {
        for position in bead.source {
          let word = Int(lesson.source.words[position])
          occurrences[next[word]] = Occurrence(
            lesson: Int32(number), bead: Int32(index), place: place)
          next[word] += 1
          place += bead.target.count
        }
      }
    }
    return (starts, occurrences, place)
  }
}
