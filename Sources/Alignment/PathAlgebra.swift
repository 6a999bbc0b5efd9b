/// How the scores of the paths that end at one place are put together: their sum gives posteriors,
/// the best of them the likeliest path. The rest of the recursion is the same.
protocol PathAlgebra {
  /// Of two groups of paths.
  static func join(_ a: Double, _ b: Double) -> Double

  /// Of many paths, one after the other.
  init()
  mutating func clear()
  mutating func add(_ term: Double)
  /// -infinity when nothing was added.
  var value: Double { get }
}

/// The best path (Viterbi).
struct BestScore: PathAlgebra {
  private(set) var value = -Double.infinity

  @inline(__always)
  static func join(_ a: Double, _ b: Double) -> Double { max(a, b) }

  mutating func clear() { value = -.infinity }

  @inline(__always)
  mutating func add(_ term: Double) { value = max(value, term) }
}

/// All paths.
extension LogSum: PathAlgebra {
  @inline(__always)
  static func join(_ a: Double, _ b: Double) -> Double { logAdd(a, b) }
}
