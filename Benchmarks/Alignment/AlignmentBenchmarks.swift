import Alignment
import Foundation
import Measuring
import TranslationModel

/// `alignment-benchmarks [SOURCE TARGET GOLD]…`: how well and how fast we align, beside NLTK's
/// Gale-Church on the same files in the same run.
///
/// SOURCE and TARGET hold one sentence a line, GOLD vecalign's beads. Without files the messages of
/// Debian's programs are aligned with their translations, joins and omissions put in, then made-up
/// texts of growing size, which shows how time grows, and one sentence again and again, which nothing
/// helps to align. NLTK is installed from PyPI on the first run; `PYTHON` names a Python that has it.
/// Where there is none ours runs alone. Gale-Church is quadratic and slow, and is left out above 1,000
/// sentences.
///
/// `--folders SENTENCES FOLDER` writes a batch to measure the program with instead
/// (``MadeUpFolders``).
@main
enum AlignmentBenchmarks {
  private static let mostForPeer = 1000
  private static let heading =
    "                                      sentences  strict F1     lax F1      CPU-s"

  static func main() throws {
    let files = Array(CommandLine.arguments.dropFirst())
    if files.first == "--folders", files.count == 3, let sentences = Int(files[1]) {
      return try MadeUpFolders.write(sentences: sentences, to: URL(filePath: files[2]))
    }
    let python = PeerPython.find()
    print(heading)
    guard files.isEmpty else {
      for first in stride(from: 0, to: files.count - 2, by: 3) {
        let gold = try lines(of: files[first + 2]).compactMap(GaleChurch.positions)
        try measure(files[first], files[first + 1], gold, python)
      }
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func measureTexts(
      _ name: String, _ source: [String], _ target: [String], _ gold: [AlignedPositions]
    ) throws {
      let file = folder.appending(path: name).path
      try Data(source.joined(separator: "\n").utf8).write(to: URL(filePath: file))
      try Data(target.joined(separator: "\n").utf8).write(to: URL(filePath: file + ".translated"))
      try measure(file, file + ".translated", gold, python)
    }
    for size in [600, 5000] {
      let messages = MessageBitext("vi", size)
      guard messages.source.count > size / 2 else { continue }
      try measureTexts("messages", messages.source, messages.target, messages.gold)
    }
    for size in [1000, 4000, 16_000, 64_000] {
      let bitext = MadeUpBitext(sentences: size)
      try measureTexts("made-up", bitext.source, bitext.target, bitext.gold)
    }
    let same = 8000
    try measureTexts(
      "one-sentence", Array(repeating: "Vẫn là câu ấy thôi.", count: same),
      Array(repeating: "The same again, my friend.", count: same),
      (0..<same).map { AlignedPositions(source: [$0], target: [$0]) })
    let long = MadeUpBitext(sentences: 5000)
    try RealigningLocally.measure(long.source, long.target)
  }

  private static func lines(of file: String) throws -> [String] {
    var lines = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func measure(
    _ sourceFile: String, _ targetFile: String, _ gold: [AlignedPositions], _ python: String?
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
    guard source.count <= mostForPeer, let python,
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
