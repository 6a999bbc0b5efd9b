import Glibc

/// Fills ``BeadScores``: one pass over the band for each direction of the lexicon, one for the rest.
struct BeadScorer {
  let source: IndexedText
  let target: IndexedText
  let parameters: ModelParameters
  let weights: AlignmentWeights
  /// Target words given source words, and the other way round.
  let forward: RatioTable
  let backward: RatioTable

  func scores(in band: Band) -> BeadScores {
    var scores = BeadScores(
      band: band, inventory: parameters.inventory,
      matches: Array(repeating: 0, count: band.cellCount * parameters.inventory.count),
      sourceNulls: source.profiles.map(nullScore), targetNulls: target.profiles.map(nullScore),
      logOpen: weights.gapOpen * parameters.logOpen,
      logStay: weights.gapStay * parameters.logStay,
      logLeave: weights.gapStay * parameters.logLeave,
      logSwitch: weights.gapStay * parameters.logSwitch)
    addStructure(to: &scores)
    addWords(to: &scores, given: source, predicted: target, table: forward, isTransposed: false)
    addWords(to: &scores, given: target, predicted: source, table: backward, isTransposed: true)
    return scores
  }

  private func nullScore(_ profile: SentenceProfile) -> Float {
    let short = profile.substance < 4 ? weights.nullShort : 0
    return Float(short + weights.nullLength * log((Double(profile.length) + 5) / 50))
  }

  // MARK: Shape, length, marks

  private func addStructure(to scores: inout BeadScores) {
    let inventory = parameters.inventory
    let sourceSums = Self.sums(source.profiles.map { Double($0.length) })
    let targetSums = Self.sums(target.profiles.map { Double($0.length) })
    let sourceNull = Self.sums(
      source.profiles.map { parameters.sourceLengths.logDensity(at: $0.length) })
    let targetNull = Self.sums(
      target.profiles.map { parameters.targetLengths.logDensity(at: $0.length) })
    let sourceJoins = joins(source)
    let targetJoins = joins(target)
    let sourceCuts = Self.cuts(source)
    let targetCuts = Self.cuts(target)
    let logs = (0..<4096).map { log(Double(max($0, 1))) }
    func logOf(_ value: Double) -> Double { value < 4096 ? logs[Int(value)] : log(value) }
    let ratio = parameters.length.ratio
    let variance = parameters.length.variance
    let priors = parameters.shapePrior.map {
      weights.shape * (log($0) + log(1 - parameters.gapOpen))
    }
    let ends = endTable()
    let band = scores.band
    let count = inventory.count
    let halfLog2Pi = 0.5 * log(2 * Double.pi)
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let base = band.cell(i, j) * count
        let end =
          i > 0 && j > 0
          ? weights.endMarks
            * ends[
              Int(source.profiles[i - 1].end.rawValue) * SentenceProfile.End.allCases.count
                + Int(target.profiles[j - 1].end.rawValue)] : 0
        for k in 0..<count {
          let shape = inventory.shapes[k]
          let i0 = i - shape.source
          let j0 = j - shape.target
          guard i0 >= 0, j0 >= 0, band.contains(i0, j0), sourceCuts[i - 1] == sourceCuts[i0],
            targetCuts[j - 1] == targetCuts[j0]
          else {
            scores.matches[base + k] = BeadScores.impossible
            continue
          }
          let ls = sourceSums[i] - sourceSums[i0]
          let lt = targetSums[j] - targetSums[j0]
          let meanT = ratio * ls
          let meanS = lt / ratio
          let varT = variance * meanT + LengthModel.baseVariance
          let varS = variance * meanS + LengthModel.baseVariance
          let dT = lt - meanT
          let dS = ls - meanS
          let forward =
            -halfLog2Pi - 0.5 * logOf(varT) - dT * dT / (2 * varT)
            - Double(shape.target - 1) * logOf(lt) - (targetNull[j] - targetNull[j0])
          let backward =
            -halfLog2Pi - 0.5 * logOf(varS) - dS * dS / (2 * varS)
            - Double(shape.source - 1) * logOf(ls) - (sourceNull[i] - sourceNull[i0])
          let join =
            sourceJoins[i - 1] - sourceJoins[i0] + targetJoins[j - 1] - targetJoins[j0]
          scores.matches[base + k] = Float(
            priors[k] + weights.length * 0.5 * (forward + backward) + end + weights.joins * join)
        }
      }
    }
  }

  /// Sums of values before each position.
  private static func sums(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    var sum = 0.0
    for value in values {
      sum += value
      sums.append(sum)
    }
    return sums
  }

  /// For each sentence how many borders up to the one before it must not be inside a bead.
  private static func cuts(_ text: IndexedText) -> [Int32] {
    var count: Int32 = 0
    return text.joins.map { joins in
      if !joins { count += 1 }
      return count
    }
  }

  /// For each sentence, the sum of what joining costs at all borders up to the one before it.
  private func joins(_ text: IndexedText) -> [Double] {
    guard text.count > 0 else { return [0] }
    var sums = [0.0]
    for border in 1..<max(text.count, 1) {
      let score: Double =
        switch text.profiles[border - 1].end {
        case .colon, .semicolon: 1.66
        case .none, .comma, .dash: -1.33
        default: 0
        }
      sums.append(
        sums[border - 1] + score + (text.profiles[border].start == .lowercase ? 0.35 : 0))
    }
    return sums
  }

  private func endTable() -> [Double] {
    let ends = SentenceProfile.End.allCases
    return ends.flatMap { source in
      ends.map { target -> Double in
        if source == target {
          return switch source {
          case .question, .exclamation, .ellipsis: 1.5
          case .colon, .semicolon: 1.0
          case .none: 0.7
          default: 0.1
          }
        }
        if source == .question || target == .question { return -2 }
        if source == .none || target == .none { return -0.7 }
        if source == .exclamation || target == .exclamation { return -0.5 }
        return -0.3
      }
    }
  }

  // MARK: Words

  /// Adds log p(predicted words | given words)/p(predicted words), weighted, to every bead.
  ///
  /// `isTransposed` says that the given side is the target, so that rows of the band are columns
  /// here.
  private func addWords(
    to scores: inout BeadScores, given: IndexedText, predicted: IndexedText, table: RatioTable,
    isTransposed: Bool
  ) {
    let band = scores.band
    let inventory = scores.inventory
    let count = inventory.count
    let rows = given.count
    let (lower, upper) =
      isTransposed ? band.transposed() : (lower: band.lower, upper: band.upper)
    let largest = isTransposed ? inventory.largestTarget : inventory.largestSource
    // For each number of given sentences the shapes that have it, with their predicted sentences.
    let spans = (0...largest).map { span in
      inventory.shapes.indices.compactMap { k -> (index: Int, predicted: Int)? in
        let shape = inventory.shapes[k]
        let (g, p) = isTransposed ? (shape.target, shape.source) : (shape.source, shape.target)
        return g == span ? (k, p) : nil
      }
    }
    let roots = (0..<512).map { 1 / (Double($0) / 2 + 3).squareRoot() }
    let floors = predicted.words.map { table.floors[Int($0)] }
    var explained = [Float](repeating: 0, count: table.floors.count)
    var ring = [[Float]](repeating: [], count: largest)
    var ringStart = [Int](repeating: 0, count: largest)
    var sum: [Float] = []
    var prefix: [Double] = []
    var filled = 0
    let starts = predicted.starts

    for row in 0..<rows {
      // What each given sentence explains of the predicted words within reach.
      while filled < min(row + largest, rows) {
        let first = starts[Int(lower[max(0, filled - largest + 1)])]
        let last = starts[Int(upper[min(rows, filled + largest)])]
        let slot = filled % largest
        for position in given.wordRange(filled) {
          let word = Int(given.words[position])
          for entry in Int(table.starts[word])..<Int(table.starts[word + 1]) {
            explained[Int(table.columns[entry])] += table.ratios[entry]
          }
        }
        ring[slot].removeAll(keepingCapacity: true)
        ring[slot].reserveCapacity(last - first)
        for position in first..<last {
          ring[slot].append(explained[Int(predicted.words[position])])
        }
        ringStart[slot] = first
        for position in given.wordRange(filled) {
          let word = Int(given.words[position])
          for entry in Int(table.starts[word])..<Int(table.starts[word + 1]) {
            explained[Int(table.columns[entry])] = 0
          }
        }
        filled += 1
      }
      let firstColumn = Int(lower[row])
      let firstWord = starts[firstColumn]
      for span in 1...largest where row + span <= rows {
        let slot = (row + span - 1) % largest
        let lastColumn = Int(upper[row + span])
        let reach = starts[Int(upper[min(rows, row + largest)])] - firstWord
        let shift = firstWord - ringStart[slot]
        if span == 1 {
          sum.removeAll(keepingCapacity: true)
          sum.append(contentsOf: ring[slot][shift..<shift + reach])
        } else {
          for offset in 0..<reach { sum[offset] += ring[slot][shift + offset] }
        }
        if spans[span].isEmpty { continue }
        let givenWords = starts0(given, row, span)
        let scale = 1 / Float(givenWords + 1)
        prefix.removeAll(keepingCapacity: true)
        prefix.append(0)
        var total = 0.0
        for column in firstColumn..<max(lastColumn, firstColumn) {
          var product = 1.0
          var factors = 0
          for position in starts[column]..<starts[column + 1] {
            product *= Double(floors[position] + scale * sum[position - firstWord])
            factors += 1
            if factors == 8 {
              total += log(product)
              product = 1
              factors = 0
            }
          }
          if factors > 0 { total += log(product) }
          prefix.append(total)
        }
        let endLower = Int(lower[row + span])
        for (k, predictedSpan) in spans[span] {
          let firstStart = max(firstColumn, endLower - predictedSpan)
          let lastStart = min(Int(upper[row]), lastColumn - predictedSpan)
          guard firstStart <= lastStart else { continue }
          for start in firstStart...lastStart {
            let end = start + predictedSpan
            let words = givenWords + starts[end] - starts[start]
            let root = words < 512 ? roots[words] : 1 / (Double(words) / 2 + 3).squareRoot()
            let weight = 0.5 * (weights.lexical + weights.lexicalPerRoot * root)
            let cell = isTransposed ? band.cell(end, row + span) : band.cell(row + span, end)
            scores.matches[cell * count + k] += Float(
              weight * (prefix[end - firstColumn] - prefix[start - firstColumn]))
          }
        }
      }
    }
  }

  private func starts0(_ text: IndexedText, _ row: Int, _ span: Int) -> Int {
    text.starts[row + span] - text.starts[row]
  }
}
