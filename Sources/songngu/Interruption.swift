import Dispatch
import Glibc
import Interchange
import Synchronization
import Workbench

/// Ctrl-C and its like: cancels the work, and ends the process when that takes longer than a moment.
///
/// Sendable: the signal stands behind a lock, and the sources are made once and only kept alive.
final class Interruption: @unchecked Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// How long the work may take to stop by itself.
  private static let patience = DispatchTimeInterval.milliseconds(200)

  private let received = Mutex<Int32?>(nil)
  private var sources: [any DispatchSourceSignal] = []

  /// The signal that came, if one did.
  var signal: Int32? { received.withLock { $0 } }

  init(of work: Task<Void, any Error>) {
    for number in Self.signals {
      Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        self?.received.withLock { $0 = number }
        work.cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
          AtomicFile.discardAll()
          ProcessGroups.endAll()
          _exit(128 + number)
        }
      }
      source.activate()
      sources.append(source)
    }
  }
}
