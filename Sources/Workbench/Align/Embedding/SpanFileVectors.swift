import Alignment
import Interchange
import TranslationModel

/// The vectors of one document's runs, out of a file of spans and one of vectors.
struct SpanFileVectors {
  let files: EmbeddingSource.SpanFiles
  let document: Document
  let side: Side
  /// The largest run that a bead can have on this side.
  let largest: Int

  /// Only vectors of runs of the document are kept.
  ///
  /// - Throws: ``FileError`` for a file that cannot be read or does not fit the other, and for a run
  ///   without a vector; `CancellationError`.
  func vectors() throws -> (vectors: SpanVectors, dimension: Int) {
    let texts = SpanTexts(document.segments)
    var rows: [UInt64: Int] = [:]
    for run in SpanVectors.runs(of: document.segments, upTo: largest) {
      rows[texts.key(of: run)] = -1
    }
    var wanted: [(line: Int, key: UInt64)] = []
    var lines = try LineReader(files.spans)
    while let line = try lines.next() {
      let key = SpanText.key(of: SpanText.line(line))
      guard rows[key] == -1 else { continue }
      rows[key] = wanted.count
      wanted.append((lines.line, key))
    }
    guard lines.line > 0 else { throw FileError(files.spans.name, "there is no span in it") }
    var reader: VectorReader
    do {
      reader = try VectorReader(files.vectors, rows: lines.line)
    } catch let error as FileError where error.line == nil {
      throw FileError(error.file, "\(error.problem); \(files.spans.name) has the lines")
    }
    let table = try table(of: wanted.map(\.line), &reader)
    let vectors = try SpanVectors(table, of: document.segments, upTo: largest) { run in
      guard let row = rows[texts.key(of: run)], row >= 0 else {
        throw missing(run, texts.text(of: run))
      }
      return row
    }
    return (vectors, reader.dimension)
  }

  private func table(of wanted: [Int], _ reader: inout VectorReader) throws -> VectorTable {
    var table = VectorTable(dimension: reader.dimension)
    table.reserve(wanted.count)
    var vector: [Float] = []
    var next = 1
    for line in wanted {
      while next < line {
        try reader.skip()
        next += 1
      }
      try reader.read(into: &vector)
      next += 1
      do {
        try table.append(vector)
      } catch {
        throw FileError(
          files.vectors.name,
          "the vector of line \(line) of \(files.spans.name) \(error.text); embed it again")
      }
    }
    return table
  }

  private func missing(_ run: Range<Int>, _ text: String) -> FileError {
    let place =
      run.count == 1 ? "\(run.lowerBound + 1)" : "\(run.lowerBound + 1) to \(run.upperBound)"
    return FileError(
      files.spans.name,
      "no vector for \(SpanText.quoted(text)), "
        + "\(side.rawValue) segment \(place) of \(document.name); embed all runs of up to "
        + "\(Count.text(largest, "segment")), or pass --max-shape with what there is")
  }
}

extension VectorFault {
  var text: String {
    switch self {
    case .zero: "is zero in all its values"
    case .notFinite: "has a value that is infinite or no number"
    }
  }
}
