import Foundation

/// A batch of made-up documents with their translations: `source/1.txt` and `target/1.txt` …, one
/// sentence a line, 500 to 1,500 sentences each. No two documents are alike, but all are in the same
/// two languages. The same number gives the same files.
///
/// ```
/// alignment-benchmarks --folders 100000 batch
/// time songngu align batch/source batch/target --source-language vi --target-language en \
///   --segmentation lines -o batch/result --format tsv
/// ```
enum MadeUpFolders {
  static func write(sentences: Int, to folder: URL) throws {
    let count = max(1, sentences / 1000)
    for side in ["source", "target"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: side), withIntermediateDirectories: true)
    }
    for number in 0..<count {
      let bitext = MadeUpBitext(sentences: 500 + 1000 * number / count)
      for (side, lines) in [("source", bitext.source), ("target", bitext.target)] {
        try Data((lines.joined(separator: "\n") + "\n").utf8)
          .write(to: folder.appending(path: side).appending(path: "\(number + 1).txt"))
      }
    }
  }
}
