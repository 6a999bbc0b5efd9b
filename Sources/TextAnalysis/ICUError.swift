import CICU

/// ICU refused a piece of work.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU's own name of what went wrong, such as `U_REGEX_TIME_OUT`.
  public let name: String
  /// What was being done, as "compiling the pattern …".
  public let task: String

  init(status: Int32, task: String) {
    name = String(cString: cicu_status_name(status))
    self.task = task
  }

  public var description: String { "ICU failed at \(task): \(name)" }

  /// Throws when `status` tells of a failure; below zero it is a warning only, such as "default
  /// used".
  static func check(_ status: Int32, _ task: @autoclosure () -> String) throws(ICUError) {
    if status > 0 { throw ICUError(status: status, task: task()) }
  }
}
