import Foundation
import Interchange
import TranslationModel

/// A corpus as files: TMX of all units, and a segment to look up on each line.
struct CorpusFiles {
  let folder: URL
  let memory: URL
  let queries: URL
  let queryCount: Int
  /// Of the TMX, in bytes.
  let size: Int

  init(_ corpus: MemoryCorpus, in folder: URL) throws {
    self.folder = folder
    memory = folder.appending(path: "corpus.tmx")
    queries = folder.appending(path: "queries.txt")
    let file = try AtomicFile(memory.path)
    let header = TMXHeader(
      sourceLanguage: "en",
      provenance: Provenance(creationTool: "benchmark", dataType: "plaintext"))
    var writer = try TMXWriter(file, header: header)
    for (number, pair) in corpus.pairs.enumerated() {
      try writer.write(
        TranslationUnit(
          id: "\(number)",
          variants: [
            TranslationUnitVariant(language: "en", content: InlineText(pair.source)),
            TranslationUnitVariant(language: "vi", content: InlineText(pair.target)),
          ],
          properties: [Property(type: Property.Name.client, value: "acme")],
          provenance: Provenance(creationDate: "20261122T153000Z", creator: "ann")))
    }
    try writer.finish()
    try file.commit()
    let lines = corpus.queries(5000).filter { !$0.contains(where: \.isNewline) }
    queryCount = lines.count
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: queries)
    size = try memory.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
  }
}
