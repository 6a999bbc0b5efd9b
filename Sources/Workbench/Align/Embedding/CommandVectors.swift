import Alignment
import Interchange
import TranslationModel

/// The vectors of all runs of some text pairs, by one run of a command.
///
/// Each text goes to it once, in the order of the pairs, source before target, shorter runs of a
/// segment before longer ones. The last line is the first one again: as its vector must be the same,
/// what the command writes cannot be cut into vectors at the wrong places without being noticed.
struct CommandVectors {
  let command: EmbedCommand
  /// The largest runs of a bead.
  let largestSource: Int
  let largestTarget: Int

  /// The cosine of two vectors of one text, which different batches of a model may round differently.
  private static let sameness = 0.99

  /// - Throws: ``FileError`` for a command that fails or does not keep to the protocol,
  ///   ``OutputError`` when there is no room for its input; `CancellationError`.
  func vectors(of pairs: [TextPair]) async throws -> [PairVectors] {
    let input = try TemporaryFile()
    let rows = try write(pairs, to: input)
    // One text and its repetition would tell nothing of each other, and no text needs no vector.
    guard !rows.isEmpty else { return [] }
    let output = try TemporaryFile()
    try await command.run(from: input, to: output, rows: rows.count + 1)
    let table = try table(input, output, rows.count)
    return pairs.map { pair in
      func vectors(_ segments: [Segment], _ largest: Int) -> SpanVectors {
        let texts = SpanTexts(segments)
        return SpanVectors(table, of: segments, upTo: largest) { run in
          guard let row = rows[texts.key(of: run)] else {
            preconditionFailure("a run that was not embedded")
          }
          return row
        }
      }
      return PairVectors(
        source: vectors(pair.source, largestSource), target: vectors(pair.target, largestTarget))
    }
  }

  /// Writes each text once and the first one again.
  private func write(_ pairs: [TextPair], to file: TemporaryFile) throws -> [UInt64: Int] {
    let sink = file.sink()
    var rows: [UInt64: Int] = [:]
    var first: String?
    for pair in pairs {
      for (segments, largest) in [(pair.source, largestSource), (pair.target, largestTarget)] {
        let texts = SpanTexts(segments)
        for run in SpanVectors.runs(of: segments, upTo: largest) {
          let text = texts.text(of: run)
          let key = SpanText.key(of: text)
          guard rows[key] == nil else { continue }
          rows[key] = rows.count
          first = first ?? text
          try sink.write(text + "\n")
        }
      }
      try Task.checkCancellation()
    }
    if let first { try sink.write(first + "\n") }
    try sink.flush()
    return rows
  }

  private func table(
    _ input: TemporaryFile, _ output: TemporaryFile, _ count: Int
  ) throws -> VectorTable {
    let name = EmbedCommand.name
    var reader: VectorReader
    do {
      reader = try VectorReader(InputFile(name).copy(at: output.path), rows: count + 1)
    } catch let error as FileError {
      throw FileError(
        name,
        "it wrote \(error.problem); it must write one vector of float32 values for each line of "
          + "its input, and nothing else")
    }
    var table = VectorTable(dimension: reader.dimension)
    table.reserve(count + 1)
    var vector: [Float] = []
    for row in 0...count {
      try reader.read(into: &vector)
      do {
        try table.append(vector)
      } catch {
        throw FileError(
          name, "the vector of \(try quoted(row, of: input)), line \(row + 1), \(error.text)")
      }
    }
    guard table.cosine(of: 0, with: table, count) > Self.sameness else {
      throw FileError(
        name,
        "the first and the last of its \(count + 1) vectors, \(reader.dimension) values each, are of "
          + "the same line and differ; it must write one vector for each line, in their order")
    }
    return table
  }

  private func quoted(_ row: Int, of input: TemporaryFile) throws -> String {
    var lines = try LineReader(InputFile(input.path))
    for _ in 0..<row { _ = try lines.next() }
    return SpanText.quoted(try lines.next() ?? "")
  }
}
