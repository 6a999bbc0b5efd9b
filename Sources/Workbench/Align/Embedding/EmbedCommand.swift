import Glibc
import Interchange

/// Runs a command of the user's that turns lines into vectors.
///
/// It gets the lines in UTF-8 on standard input, and writes their vectors to standard output: float32
/// values, least significant byte first, as many for each line, in the order of the lines, and nothing
/// else. Both ends are files, so that no amount of either makes one wait for the other. Its standard
/// error is ours.
struct EmbedCommand {
  /// A line for `/bin/sh`.
  let line: String

  /// What error messages call it.
  static let name = "--embed-command"
  /// How long it may take to end when it is asked to, in steps.
  private static let patience = (steps: 10, microseconds: UInt32(10_000))

  /// Waits until the command has ended. When the task is cancelled the command and all that it started
  /// are ended too.
  ///
  /// - Parameter rows: how many lines the input has.
  /// - Throws: ``FileError`` for a command that fails; `CancellationError`.
  func run(from input: TemporaryFile, to output: TemporaryFile, rows: Int) async throws {
    guard lseek(input.descriptor, 0, SEEK_SET) == 0 else {
      throw FileError(Self.name, "its input cannot be read: \(String(cString: strerror(errno)))")
    }
    let process = try spawn(input.descriptor, output.descriptor)
    ProcessGroups.insert(process)
    defer { ProcessGroups.remove(process) }
    var pause = Duration.milliseconds(2)
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return try requireSuccess(status) }
      guard ended == 0 || errno == EINTR else {
        throw FileError(Self.name, "its end was missed: \(String(cString: strerror(errno)))")
      }
      do {
        try requireMeasure(output.descriptor, rows)
        try await Task.sleep(for: pause)
      } catch {
        Self.end(process)
        throw error
      }
      pause = min(pause * 2, .milliseconds(50))
    }
  }

  /// Starts the shell in a process group of its own, with the signals as they are by default.
  private func spawn(_ input: Int32, _ output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", line].map {
      $0.withCString { strdup($0) }
    }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let fault = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ)
    guard fault == 0 else {
      throw FileError(Self.name, "/bin/sh cannot be run: \(String(cString: strerror(fault)))")
    }
    return process
  }

  private func requireMeasure(_ output: Int32, _ rows: Int) throws {
    var status = stat()
    guard fstat(output, &status) == 0,
      // A command that writes more is writing without end.
      Int(status.st_size) > rows * VectorReader.largestDimension * MemoryLayout<Float>.size
    else { return }
    throw FileError(
      Self.name,
      "it wrote \(status.st_size) bytes for \(rows) lines and did not stop; it must write one vector "
        + "of float32 values for each line of its input")
  }

  private func requireSuccess(_ status: Int32) throws {
    let signal = status & 0x7F
    guard signal == 0 else {
      throw FileError(Self.name, "“\(line)” was ended by signal \(signal)")
    }
    switch (status >> 8) & 0xFF {
    case 0: return
    case 127:
      throw FileError(
        Self.name, "“\(line)” names a program that was not found; check the name and the path")
    case let code:
      throw FileError(
        Self.name,
        "“\(line)” ended with \(code); see what it said, and try it by hand with some lines")
    }
  }

  /// Ends a command and all of its group: asks first, then insists.
  private static func end(_ process: pid_t) {
    kill(-process, SIGTERM)
    var status: Int32 = 0
    for _ in 0..<patience.steps {
      if waitpid(process, &status, WNOHANG) == process { break }
      usleep(patience.microseconds)
    }
    // The shell may be gone and what it started not.
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
  }
}
