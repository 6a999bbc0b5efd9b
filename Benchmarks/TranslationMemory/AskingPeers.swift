import Foundation
import Measuring

/// The same file through other tools: rapidfuzz and Translate Toolkit, from PyPI into an environment
/// of their own.
enum AskingPeers {
  private static let packages = ["rapidfuzz", "numpy", "translate-toolkit", "lxml"]

  static func run(_ files: CorpusFiles) throws {
    guard let python = try python() else {
      print(
        "The peers are left out: \(packages.joined(separator: ", ")) cannot be had from PyPI here")
      return
    }
    let peers = try Program(
      python, ["peers/translation_memory.py", files.memory.path, files.queries.path])
    guard peers.isSuccess else {
      print("The peers failed: try \(python) peers/translation_memory.py with a TMX file")
      return
    }
    for line in peers.output.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let value = Double(fields[1]) else { continue }
      Table.row(String(fields[0]), value, String(fields[2]))
    }
  }

  /// A Python that has the peers; nil when it cannot be made.
  private static func python() throws -> String? {
    let environment = ".build/peers"
    let python = environment + "/bin/python"
    let check = ["-c", "import rapidfuzz, numpy, lxml, translate"]
    if FileManager.default.isExecutableFile(atPath: python),
      try Program(python, check).isSuccess
    {
      return python
    }
    print("Installing \(packages.joined(separator: ", ")) from PyPI: to be measured beside ours")
    guard try Program("/usr/bin/env", ["python3", "-m", "venv", environment]).isSuccess,
      try Program(python, ["-m", "pip", "install", "-q"] + packages).isSuccess
    else { return nil }
    return python
  }
}
