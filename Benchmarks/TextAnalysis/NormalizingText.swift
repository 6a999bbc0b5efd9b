import CICU
import Measuring
import TextAnalysis

/// Normalising a text that is composed already, and one that is not, against ICU doing the same.
enum NormalizingText {
  static func run(on corpus: Corpus) {
    let normalizer = Normalizer()
    for (name, bytes) in [("NFC", corpus.composed), ("NFD", corpus.decomposed)] {
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count * 2)
      let ours = Stopwatch.best {
        output.removeAll(keepingCapacity: true)
        bytes.withUnsafeBufferPointer { normalizer.append(normalizing: $0, to: &output) }
      }
      precondition(output == corpus.composed, "normalised text that is not the composed one")
      let icu = Stopwatch.best { composeWithICU(bytes, capacity: bytes.count + 16) }
      Table.row("normalise \(name)", bytes.count, ours)
      Table.row("  ICU's NFC \(name)", bytes.count, icu)
      Table.row("  ratio", icu / ours)
    }
    let text = String(decoding: corpus.decomposed, as: UTF8.self)
    let seconds = Stopwatch.best(of: 2) { _ = normalizer.normalized(text) }
    Table.row("normalise NFD with changes", corpus.decomposed.count, seconds)
    let repairing = Normalizer(options: NormalizerOptions(tonePlacement: .new, repair: true))
    let repair = Stopwatch.best(of: 3) {
      var output: [UInt8] = []
      corpus.composed.withUnsafeBufferPointer { repairing.append(normalizing: $0, to: &output) }
    }
    Table.row("repair and new tone style", corpus.composed.count, repair)
  }

  private static func composeWithICU(_ bytes: [UInt8], capacity: Int) {
    _ = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      bytes.withUnsafeBytes { source in
        target.withMemoryRebound(to: CChar.self) { target in
          var status: Int32 = 0
          count = Int(
            cicu_normalize(
              CICU_NFC, source.assumingMemoryBound(to: CChar.self).baseAddress,
              Int32(source.count), target.baseAddress, Int32(capacity), &status))
        }
      }
    }
  }
}
