import TextAnalysis

/// The classes of words that the lexicon counts: a word itself, or all words with one beginning.
///
/// Inflecting languages spread a word over many forms that a short text shows once each; cut to
/// their first letters they share their evidence.
struct WordClasses: Sendable {
  /// The class of each word of the indexer.
  private(set) var classOf: [Int32] = []
  private(set) var vocabulary = Vocabulary()
  /// How many letters of a word count; nil for all of them.
  let stemLength: Int?

  init(stemLength: Int?) { self.stemLength = stemLength }

  var count: Int { vocabulary.count }

  /// Maps the words that came new to `indexer`.
  mutating func extend(over indexer: TextIndexer) {
    var scratch: [UInt8] = []
    for word in Int32(classOf.count)..<Int32(indexer.vocabulary.count) {
      indexer.vocabulary.withBytes(of: word) { bytes in
        scratch.removeAll(keepingCapacity: true)
        let isCut = indexer.isLetters[Int(word)]
        scratch.append(contentsOf: bytes.prefix(isCut ? endOfStem(bytes) : bytes.count))
      }
      classOf.append(scratch.withUnsafeBufferPointer { vocabulary.number(of: $0) })
    }
  }

  private func endOfStem(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let stemLength else { return bytes.count }
    var letters = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if letters == stemLength { return offset }
      letters += 1
    }
    return bytes.count
  }

  func apply(to text: inout IndexedText) {
    text.mapWords { classOf[Int($0)] }
  }
}
