/// The terms of one language by their words' stems: a node for each beginning of a term.
struct TermTrie: Sendable {
  private struct Edge: Hashable {
    let node: Int32
    let stem: [UInt8]
  }

  /// A term as it is written in the glossary.
  struct Entry {
    let reading: TermOccurrence.Reading
    let words: [String]
    /// For a word of two or more capitals and nothing else, such as WHO: how it must be written.
    let capitals: [String?]
  }

  private var edges: [Edge: Int32] = [:]
  private(set) var entries: [[Entry]] = [[]]

  mutating func insert(_ words: [TermFolding.Word], reading: TermOccurrence.Reading) {
    guard !words.isEmpty else { return }
    var node: Int32 = 0
    for word in words {
      let edge = Edge(node: node, stem: Array(word.word.stem.utf8))
      if let next = edges[edge] {
        node = next
      } else {
        edges[edge] = Int32(entries.count)
        node = Int32(entries.count)
        entries.append([])
      }
    }
    entries[Int(node)].append(
      Entry(
        reading: reading, words: words.map(\.word.folded),
        capitals: words.map { Self.isCapitals($0.surface) ? String($0.surface) : nil }))
  }

  func next(from node: Int32, stem: String) -> Int32? {
    edges[Edge(node: node, stem: Array(stem.utf8))]
  }

  static func isCapitals(_ word: Substring) -> Bool {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase }
  }
}
