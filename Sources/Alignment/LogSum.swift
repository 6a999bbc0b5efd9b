import Glibc

/// log(exp(a) + exp(b)).
@inline(__always)
func logAdd(_ a: Double, _ b: Double) -> Double {
  let high = max(a, b)
  let low = min(a, b)
  // exp(-40) is below half a bit of 1.
  guard low > high - 40 else { return high }
  return high + log1p(exp(low - high))
}

/// The log of a sum of exponentials, terms in any order.
struct LogSum {
  private var terms = [Double](repeating: 0, count: 64)
  private var count = 0
  private var high = -Double.infinity

  mutating func clear() {
    count = 0
    high = -.infinity
  }

  @inline(__always)
  mutating func add(_ term: Double) {
    guard term > high - 40 else { return }
    terms[count] = term
    count &+= 1
    if term > high { high = term }
  }

  /// -infinity when nothing was added.
  var value: Double {
    guard count > 0 else { return -.infinity }
    if count == 1 { return high }
    var sum = 0.0
    for index in 0..<count {
      let difference = terms[index] - high
      if difference > -40 { sum += exp(difference) }
    }
    return high + log(sum)
  }
}
