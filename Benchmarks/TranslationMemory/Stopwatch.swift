import Glibc

/// CPU seconds of this process, which other work on the machine does not lengthen.
enum Stopwatch {
  static func seconds(of work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  /// The fastest of some runs: what the work takes when nothing is in its way.
  static func best(of runs: Int = 5, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in seconds(of: work) }.min() ?? 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
