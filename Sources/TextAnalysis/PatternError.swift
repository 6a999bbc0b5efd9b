import CICU

/// A regular expression that cannot be used.
package struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Fault: Hashable, Sendable {
    /// It does not compile; the fault was noticed at this UTF-16 offset of its line.
    case malformed(offset: Int)
    /// It needs to look behind itself without a bound.
    case unboundedLookBehind
    /// It took more work than a pattern may.
    case timeOut
    case failed
  }

  package let pattern: String
  package let fault: Fault
  /// ICU's name of it.
  package let name: String

  init(pattern: String, fault: Fault, status: Int32) {
    self.pattern = pattern
    name = String(cString: cicu_status_name(status))
    self.fault =
      switch name {
      case "U_REGEX_LOOK_BEHIND_LIMIT": .unboundedLookBehind
      case "U_REGEX_TIME_OUT", "U_REGEX_STACK_OVERFLOW": .timeOut
      default: fault
      }
  }

  package var description: String {
    switch fault {
    case .malformed(let offset):
      "the pattern \(pattern) is not valid at character \(offset) (\(name)); mend it there"
    case .unboundedLookBehind:
      "the pattern \(pattern) looks back without a bound; write {0,20} for * there"
    case .timeOut: "the pattern \(pattern) takes too long (\(name)); avoid nested repetition"
    case .failed: "the pattern \(pattern) failed (\(name))"
    }
  }
}
