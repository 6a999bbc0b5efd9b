import TranslationModel

/// The likeliest path through the lattice (Viterbi).
struct BestPath: Sendable {
  enum Step: Hashable, Sendable {
    case match(source: Range<Int>, target: Range<Int>, shape: Int)
    case sourceNull(Int, before: Int)
    case targetNull(Int, before: Int)
  }

  private(set) var steps: [Step] = []
  private(set) var score = -Double.infinity

  private enum State: UInt8 { case match, source, target }

  init(_ scores: BeadScores) {
    let band = scores.band
    let inventory = scores.inventory
    let count = inventory.count
    let cells = band.cellCount
    let nothing = -Double.infinity
    var ready = [Double](repeating: nothing, count: cells)
    // Which bead led to the match state; which state was best; which state each gap came from.
    var bead = [UInt8](repeating: 0, count: cells)
    var origin = [UInt8](repeating: 0, count: cells)
    var match = [Double](repeating: nothing, count: cells)
    var gapSource = match
    var gapTarget = match
    for i in 0...band.sourceCount {
      let low = Int(band.lower[i])
      for j in low...Int(band.upper[i]) {
        let cell = band.offsets[i] + j - low
        var states: UInt8 = 0
        if i == 0 && j == 0 {
          match[cell] = 0
        } else {
          var best = nothing
          for k in 0..<count {
            let score = scores.matches[cell * count + k]
            guard score > BeadScores.impossible else { continue }
            let shape = inventory.shapes[k]
            let value = ready[band.cell(i - shape.source, j - shape.target)] + Double(score)
            if value > best {
              best = value
              bead[cell] = UInt8(k)
            }
          }
          match[cell] = best
          if i > 0, j <= Int(band.upper[i - 1]), j >= Int(band.lower[i - 1]) {
            let above = band.cell(i - 1, j)
            let open = match[above] + scores.logOpen
            let stay = gapSource[above] + scores.logStay
            gapSource[cell] = Double(scores.sourceNulls[i - 1]) + max(open, stay)
            if stay > open { states |= State.source.rawValue << 2 }
          }
          if j > low {
            let open = match[cell - 1] + scores.logOpen
            let stay = gapTarget[cell - 1] + scores.logStay
            let turn = gapSource[cell - 1] + scores.logSwitch
            let from: State =
              stay > open && stay >= turn ? .target : (turn > open ? .source : .match)
            gapTarget[cell] = Double(scores.targetNulls[j - 1]) + max(open, max(stay, turn))
            states |= from.rawValue << 4
          }
        }
        let viaSource = gapSource[cell] + scores.logLeave
        let viaTarget = gapTarget[cell] + scores.logLeave
        ready[cell] = max(match[cell], max(viaSource, viaTarget))
        let state: State =
          viaTarget > match[cell] && viaTarget >= viaSource
          ? .target : (viaSource > match[cell] ? .source : .match)
        origin[cell] = states | state.rawValue
      }
    }
    score = ready[cells - 1]
    trace(scores, bead, origin)
  }

  private mutating func trace(_ scores: BeadScores, _ bead: [UInt8], _ origin: [UInt8]) {
    let band = scores.band
    var i = band.sourceCount
    var j = band.targetCount
    var state = origin[band.cell(i, j)] & 3
    while i > 0 || j > 0 {
      let cell = band.cell(i, j)
      switch state {
      case State.source.rawValue:
        state = (origin[cell] >> 2) & 3
        i -= 1
        steps.append(.sourceNull(i, before: j))
      case State.target.rawValue:
        state = (origin[cell] >> 4) & 3
        j -= 1
        steps.append(.targetNull(j, before: i))
      default:
        let k = Int(bead[cell])
        let shape = scores.inventory.shapes[k]
        steps.append(
          .match(source: (i - shape.source)..<i, target: (j - shape.target)..<j, shape: k))
        i -= shape.source
        j -= shape.target
        state = origin[band.cell(i, j)] & 3
      }
    }
    steps.reverse()
  }

  /// A band around the path, or, for a `scale` above 1, around the same path in texts whose
  /// sentences were joined by that number.
  func band(halfWidth: Int, scale: Int, sourceCount: Int, targetCount: Int) -> Band {
    var lower = [Int32](repeating: Int32(targetCount), count: sourceCount + 1)
    var upper = [Int32](repeating: 0, count: sourceCount + 1)
    func visit(_ i: Int, _ j: Int) {
      let low = Int32(max(0, j - halfWidth))
      let high = Int32(min(targetCount, j + halfWidth))
      for row in max(0, i - halfWidth)...max(0, min(sourceCount, i + halfWidth)) {
        lower[row] = min(lower[row], low)
        upper[row] = max(upper[row], high)
      }
    }
    visit(0, 0)
    for step in steps {
      switch step {
      case .match(let source, let target, _):
        visit(source.upperBound * scale, target.upperBound * scale)
      case .sourceNull(let i, let j): visit((i + 1) * scale, j * scale)
      case .targetNull(let j, let i): visit(i * scale, (j + 1) * scale)
      }
    }
    visit(sourceCount, targetCount)
    return Band(lower: lower, upper: upper, targetCount: targetCount)
  }
}
