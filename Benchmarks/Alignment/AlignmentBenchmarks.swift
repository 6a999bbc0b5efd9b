import Alignment
import Foundation
import Measuring
import TranslationModel

/// `alignment-benchmarks [SOURCE TARGET GOLD]…`: how well and how fast we align, beside NLTK's
/// Gale-Church on the same files in the same run.
///
/// SOURCE and TARGET hold one sentence a line, GOLD vecalign's beads. Without files made-up texts of
/// growing size are aligned, which shows how time grows. `PYTHON` names a Python with NLTK (`pip
/// install nltk`); without it ours runs alone. Gale-Church is quadratic and slow, and is left out above
/// 1,000 sentences.
///
/// `--folders SENTENCES FOLDER` writes a batch to measure the program with instead
/// (``MadeUpFolders``).
@main
enum AlignmentBenchmarks {
  private static let mostForPeer = 1000

  static func main() throws {
    let files = Array(CommandLine.arguments.dropFirst())
    if files.first == "--folders", files.count == 3, let sentences = Int(files[1]) {
      return try MadeUpFolders.write(sentences: sentences, to: URL(filePath: files[2]))
    }
    print("                                      sentences  strict F1     lax F1      CPU-s")
    guard files.isEmpty else {
      for first in stride(from: 0, to: files.count - 2, by: 3) {
        let gold = try lines(of: files[first + 2]).compactMap(GaleChurch.positions)
        try measure(files[first], files[first + 1], gold)
      }
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for size in [1000, 2000, 4000, 8000, 16_000, 32_000] {
      let bitext = MadeUpBitext(sentences: size)
      let source = folder.appending(path: "made-up-\(size)").path
      try Data(bitext.source.joined(separator: "\n").utf8).write(to: URL(filePath: source))
      try Data(bitext.target.joined(separator: "\n").utf8)
        .write(to: URL(filePath: source + ".translated"))
      try measure(source, source + ".translated", bitext.gold)
    }
  }

  private static func lines(of file: String) throws -> [String] {
    var lines = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func measure(
    _ sourceFile: String, _ targetFile: String, _ gold: [AlignedPositions]
  ) throws {
    let source = try lines(of: sourceFile)
    let target = try lines(of: targetFile)
    let name = URL(filePath: sourceFile).lastPathComponent
    var beads: [Bead] = []
    let seconds = try Stopwatch.seconds {
      beads = try SentenceAligner().beads(between: source, and: target)
    }
    var score = AlignmentScore()
    score.add(gold: gold, hypothesis: beads)
    row("\(name): ours", source.count, score, seconds)
    guard source.count <= mostForPeer, let python = ProcessInfo.processInfo.environment["PYTHON"],
      let peer = GaleChurch(python: python, script: script).align(sourceFile, targetFile)
    else { return }
    var peerScore = AlignmentScore()
    peerScore.add(gold: gold, hypothesis: peer.beads)
    row("\(name): NLTK's Gale-Church", source.count, peerScore, peer.seconds)
  }

  private static var script: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "peers/gale_church.py").path
  }

  private static func row(_ name: String, _ count: Int, _ score: AlignmentScore, _ seconds: Double)
  {
    let label = name + String(repeating: " ", count: max(0, 36 - name.count))
    print(
      label
        + String(format: "%11d%11.3f%11.3f%11.2f", count, score.strict.f1, score.lax.f1, seconds))
  }
}
