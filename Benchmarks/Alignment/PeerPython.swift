import Foundation

/// A Python of our own with NLTK, made on the first run.
enum PeerPython {
  /// The interpreter that `PYTHON` names, or that of a virtual environment beside the build; nil when
  /// there is none to be had.
  static func find() -> String? {
    if let python = ProcessInfo.processInfo.environment["PYTHON"] { return python }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/peers").path
    let python = folder + "/bin/python"
    if run(python, ["-c", "import nltk"]) { return python }
    print("Installing NLTK from PyPI into \(folder)")
    if run("/usr/bin/env", ["python3", "-m", "venv", folder]),
      run(python, ["-m", "pip", "install", "--quiet", "nltk"])
    {
      return python
    }
    print("NLTK cannot be installed (is PyPI reachable?): ours is measured alone")
    return nil
  }

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
