import Foundation
import TestSupport
import Testing

/// Runs the program as a user would and compares what it says, byte by byte.
///
/// A case is a folder: `command` is a line for the shell, run in a copy of the folder with `songngu`
/// and the programs of `Tools` on the path; `stdin`, `stdout`, `stderr` and `exit` are what goes in
/// and must come out, nothing and 0 where a file is missing. What the command makes is compared with
/// `files/`, both ways.
///
/// With SONGNGU_UPDATE_CASES set, what came out is written down as what must; read it before you
/// commit it.
@Suite struct CommandLineTests {
  @Test("Each case does what it must", arguments: try CommandLineCase.all())
  func runs(_ testCase: CommandLineCase) throws {
    let outcome = try testCase.run()
    if ProcessInfo.processInfo.environment["SONGNGU_UPDATE_CASES"] != nil {
      try testCase.write(outcome)
    }
    let expected = try testCase.expected()
    #expect(outcome.exit == expected.exit, "\(String(decoding: outcome.stderr, as: UTF8.self))")
    #expect(outcome.stdout == expected.stdout, "\(String(decoding: outcome.stdout, as: UTF8.self))")
    #expect(outcome.stderr == expected.stderr, "\(String(decoding: outcome.stderr, as: UTF8.self))")
    #expect(outcome.files == expected.files)
  }
}
