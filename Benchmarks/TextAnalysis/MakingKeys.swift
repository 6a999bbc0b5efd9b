import Measuring
import TextAnalysis

/// Match keys and search keys of a whole text.
enum MakingKeys {
  static func run(on corpus: Corpus) {
    for (name, key) in [("match", TextKey.match), ("search", .search)] {
      for (form, bytes) in [("NFC", corpus.composed), ("NFD", corpus.decomposed)] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        let seconds = Stopwatch.best(of: 3) {
          output.removeAll(keepingCapacity: true)
          bytes.withUnsafeBufferPointer { key.append(keyOf: $0, to: &output) }
        }
        Table.row("\(name) key, \(form)", bytes.count, seconds)
      }
    }
    let text = String(decoding: corpus.composed, as: UTF8.self)
    let seconds = Stopwatch.best(of: 2) { _ = TextKey.match.keyed(text) }
    Table.row("match key with offsets", corpus.composed.count, seconds)
  }
}
