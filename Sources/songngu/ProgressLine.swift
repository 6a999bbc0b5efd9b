import Dispatch
import Synchronization
import Workbench

/// One line on standard error that tells what is being done, for work over a second at a terminal.
final class ProgressLine: Sendable {
  private struct State {
    var progress: Progress?
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let start = DispatchTime.now()
  private let isWanted: Bool

  /// `besideResults`: whether results go to standard output meanwhile. At a terminal those are what
  /// tells that something goes on.
  init(besideResults: Bool = false) {
    isWanted = Console.errorIsTerminal && !(besideResults && Console.outputIsTerminal)
    tick()
  }

  /// Takes note of progress; shown at the next tick.
  var handler: ProgressHandler {
    { [weak self] progress in self?.state.withLock { $0.progress = progress } }
  }

  /// Takes the line away until the next tick, so that something else can be said.
  func clear() {
    state.withLock { if $0.isShown { Console.write("\r\u{1B}[K") } }
  }

  /// Takes the line away.
  func end() {
    state.withLock {
      if $0.isShown { Console.write("\r\u{1B}[K") }
      $0.isOver = true
    }
  }

  private func tick() {
    guard isWanted else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(250)) { [weak self] in
      guard let self else { return }
      let goesOn = self.state.withLock { state in
        guard !state.isOver else { return false }
        let seconds =
          (DispatchTime.now().uptimeNanoseconds - self.start.uptimeNanoseconds) / 1_000_000_000
        if seconds >= 1, let progress = state.progress {
          let percent = progress.fraction.map { " \(Int($0 * 100)) %" } ?? ""
          Console.write("\r\u{1B}[K\(progress.task)\(percent) … \(seconds) s")
          state.isShown = true
        }
        return true
      }
      if goesOn { self.tick() }
    }
  }
}
