import Foundation
import TranslationModel

/// NLTK's Gale-Church, run by a Python that has NLTK.
struct GaleChurch {
  let python: String
  let script: String

  /// Nil when it cannot be run.
  func align(_ source: String, _ target: String) -> (beads: [AlignedPositions], seconds: Double)? {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script, source, target]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let beads = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let time = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let seconds = time.split(separator: "\n").last.flatMap({ Double($0) })
    else { return nil }
    return (beads.split(separator: "\n").compactMap { Self.positions(String($0)) }, seconds)
  }

  /// Reads vecalign's `[0, 1]:[2]`.
  static func positions(_ line: String) -> AlignedPositions? {
    let sides = line.split(separator: ":", omittingEmptySubsequences: false).map { side in
      side.split { !$0.isNumber }.compactMap { Int($0) }
    }
    guard sides.count >= 2 else { return nil }
    return AlignedPositions(source: sides[0], target: sides[1])
  }
}
