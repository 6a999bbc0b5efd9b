import Foundation

/// Tools that are not ours and read what we write.
public enum OtherTools {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Validates a TMX file with lxml and reads it back with translate-toolkit; 0 when both agree with
  /// it. `make test` installs them.
  public static func checkTMX(_ path: String) throws -> Program.Result {
    let python = root.appending(path: ".build/venv/bin/python").path
    let script = root.appending(path: "Tests/InterchangeTests/Fixtures/check_tmx.py").path
    return try Program.shell("'\(python)' '\(script)' '\(path)'", in: root)
  }
}
