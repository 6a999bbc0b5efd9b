import Measuring
import TextAnalysis

/// Real Vietnamese text of a stated size: the messages of the programs on this machine, repeated.
struct Corpus {
  let composed: [UInt8]
  let decomposed: [UInt8]

  init(megabytes: Int = 20) {
    let text = Catalogue.lines(in: "vi").joined(separator: "\n") + "\n"
    let once = UnicodeForm.composed.apply(to: text)
    let times = max(1, megabytes * 1_000_000 / max(1, once.utf8.count))
    composed = Array(String(repeating: once, count: times).utf8)
    decomposed = Array(
      UnicodeForm.decomposed.apply(to: String(decoding: composed, as: UTF8.self)).utf8)
  }
}
