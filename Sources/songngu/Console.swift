import Glibc
import Interchange
import TextAnalysis

/// The terminal that a person may sit at.
enum Console {
  /// Says something on standard error.
  static func note(_ text: String) { write(text + "\n") }

  /// Writes on standard error as it is.
  static func write(_ text: String) {
    let sink = FileDescriptorSink(name: "standard error", descriptor: STDERR_FILENO)
    // Nobody is left to be told when standard error is gone.
    try? sink.write(text)
    try? sink.flush()
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns to write to: those of the terminal, else of COLUMNS, else 100.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 {
      return Int(size.ws_col)
    }
    let wanted = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
    return (20...1000).contains(wanted) ? wanted : 100
  }

  /// Colours on a terminal only, and not where the user asked for none (no-color.org).
  static var usesColour: Bool {
    guard outputIsTerminal, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else {
      return false
    }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }
}
