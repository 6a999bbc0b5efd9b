import Glibc
import Synchronization

/// The process groups of commands that are running, which would outlive a process that must end at
/// once.
public enum ProcessGroups {
  private static let running = Mutex<Set<pid_t>>([])

  static func insert(_ group: pid_t) { running.withLock { _ = $0.insert(group) } }
  static func remove(_ group: pid_t) { running.withLock { _ = $0.remove(group) } }

  /// Kills all of them.
  public static func endAll() {
    for group in running.withLock({ $0 }) { kill(-group, SIGKILL) }
  }
}
