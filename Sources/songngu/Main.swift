import ArgumentParser
import Glibc
import Interchange
import Workbench

/// Parses the command line, runs one command, and ends with the right code.
@main
enum Main {
  static func main() async {
    // A reader that closes our pipe is told by EPIPE, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let work = Task { try await run() }
    let interruption = Interruption(of: work)
    let status: ExitStatus
    do {
      try await work.value
      status = .done
    } catch {
      status = ExitStatus(of: error, interruption)
      if let message = status.message { Console.note(message) }
    }
    AtomicFile.discardAll()
    exit(status.code)
  }

  private static func run() async throws {
    var command = try SongnguCommand.parseAsRoot()
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }
}
