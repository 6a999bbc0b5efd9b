import Glibc

/// CPU seconds of this process, which other work on the machine does not lengthen.
public enum Stopwatch {
  /// - Returns: the CPU seconds that all threads of the process took for the work.
  public static func seconds(of work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// The fastest of some runs: what the work takes when nothing is in its way.
  public static func best(of runs: Int = 5, _ work: () throws -> Void) rethrows -> Double {
    try (0..<runs).map { _ in try seconds(of: work) }.min() ?? 0
  }

  /// CPU seconds of the process up to now.
  public static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
