import ArgumentParser
import Interchange
import Workbench

/// Files that help the aligner.
struct KnowledgeArguments: ParsableArguments {
  @Option(help: "A memory (a store, TMX, TSV) to learn words from and find its units again.")
  var memory: [InputFile] = []
  @Option(help: "A glossary (TBX, TSV) to learn words from.")
  var glossary: [InputFile] = []
  @Option(help: "Words that earlier texts taught, saved with --save-lexicon.")
  var lexicon: InputFile?
  @Option(help: "Save all words known after this run to a file, for --lexicon.")
  var saveLexicon: String?

  var source: EvidenceSource {
    var source = EvidenceSource()
    source.memories = memory
    source.glossaries = glossary
    source.lexicon = lexicon
    return source
  }
}
