import Glibc

/// What this process holds in memory.
public enum ResidentMemory {
  /// The most that it ever held, in megabytes (10⁶ bytes).
  public static var peak: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }
}
