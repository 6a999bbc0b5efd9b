import TextAnalysis

/// The terms of one language by their words' stems: a node for each beginning of a term.
struct TermTrie: Sendable {
  /// A term as it is written in the glossary.
  struct Entry {
    let reading: TermOccurrence.Reading
    /// Its words' match keys.
    let words: [String]
    /// For a word of two or more capitals and nothing else, such as WHO: how it must be written, in
    /// composed form.
    let capitals: [String?]
  }

  /// All stems that terms are made of.
  private(set) var stems = Vocabulary()
  /// By stem, the node of the terms that begin with it; 0 for none.
  private var roots: [Int32] = []
  /// By node and stem, in the two halves of a number.
  private var edges: [UInt64: Int32] = [:]
  private(set) var entries: [[Entry]] = [[]]

  var isEmpty: Bool { entries.count == 1 }

  mutating func insert(
    _ words: [(surface: String, key: String, stem: String)], reading: TermOccurrence.Reading
  ) {
    guard !words.isEmpty else { return }
    var node: Int32 = 0
    for word in words {
      let stem = stems.number(of: word.stem)
      if Int(stem) == roots.count { roots.append(0) }
      if let next = next(from: node, stem: stem) {
        node = next
        continue
      }
      let added = Int32(entries.count)
      entries.append([])
      if node == 0 {
        roots[Int(stem)] = added
      } else {
        edges[Self.edge(node, stem)] = added
      }
      node = added
    }
    entries[Int(node)].append(
      Entry(
        reading: reading, words: words.map(\.key),
        capitals: words.map { TermCapitals.required(by: $0.surface) }))
  }

  /// Where a stem leads from a node, 0 being the beginning of all terms.
  func next(from node: Int32, stem: Int32) -> Int32? {
    guard stem >= 0 else { return nil }
    guard node == 0 else { return edges[Self.edge(node, stem)] }
    let root = roots[Int(stem)]
    return root == 0 ? nil : root
  }

  /// Whether a term begins with a stem.
  func begins(with stem: Int32) -> Bool { stem >= 0 && roots[Int(stem)] != 0 }

  private static func edge(_ node: Int32, _ stem: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: stem))
  }
}
