import Glibc

/// How long a translation is, given what it translates.
///
/// After Gale & Church (1993): the length of a translation is normally distributed around `ratio`
/// times the length of its original, with a variance that grows with it.
struct LengthModel: Hashable, Sendable {
  /// Characters of target per character of source.
  var ratio = 1.0
  /// Variance per character of the expected translation.
  var variance = 6.8

  /// Variance of the shortest translations.
  static let baseVariance = 4.0
  static let varianceRange = 1.0...12.0
}
