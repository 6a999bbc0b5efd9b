import Alignment
public import Interchange
import TranslationModel

/// The files that help the aligner: memories, glossaries, a lexicon.
public struct EvidenceSource: Sendable {
  /// Memories' stores, TMX, TSV or the JSON lines of align, TSV with the source's language first.
  public var memories: [InputFile] = []
  /// TBX or TSV.
  public var glossaries: [InputFile] = []
  /// What earlier runs learned.
  public var lexicon: InputFile?

  public init() {}

  /// - Throws: ``FileError`` for a file that cannot be read or is in other languages, ``StoreError``
  ///   for a memory's store; `CancellationError`.
  func evidence(for languages: LanguagePair, notes: inout [String]) async throws -> LexicalEvidence
  {
    var evidence = LexicalEvidence()
    if let file = lexicon {
      let lexicon = try LexiconReader(file).lexicon()
      guard lexicon.languages.source.matches(languages.source),
        lexicon.languages.target.matches(languages.target)
      else { throw Self.otherLanguages(file, "\(lexicon.languages)", languages) }
      evidence.lexicon = lexicon
    }
    for file in memories {
      if MemoryFile.isNamed(by: file.name) {
        evidence.pairs += try await Self.pairs(of: MemoryFile(file.name), languages, &notes)
        continue
      }
      evidence.pairs += try await Self.pairs(of: file, languages, &notes)
    }
    for file in glossaries {
      for concept in try GlossarySource(file: file).concepts(languages, notes: &notes) {
        for source in concept.terms(in: languages.source) {
          for target in concept.terms(in: languages.target) {
            evidence.pairs.append(
              LexicalEvidence.KnownPair(source: source.text, target: target.text))
          }
        }
      }
    }
    return evidence
  }

  private static func pairs(
    of memory: MemoryFile, _ languages: LanguagePair, _ notes: inout [String]
  ) async throws -> [LexicalEvidence.KnownPair] {
    let lesson = try await StoreLesson(of: memory, in: languages)
    if lesson.pairs.isEmpty, !lesson.isEmpty {
      throw FileError(
        memory.name,
        "none of its units is in \(languages), the languages of the texts; leave it out, or pass "
          + "--source-language and --target-language")
    }
    if lesson.isCut {
      notes.append("\(memory.name): only the newest \(lesson.pairs.count) units teach words")
    }
    return lesson.pairs
  }

  private static func pairs(
    of file: InputFile, _ languages: LanguagePair, _ notes: inout [String]
  ) async throws -> [LexicalEvidence.KnownPair] {
    let format = try PairFormat.of(file)
    if case .text = format {
      throw FileError(
        file.name, "no memory; TMX, XLIFF, TSV or the JSON lines of align was expected")
    }
    let source = try await PairSource(
      file, format: format, given: (languages.source, languages.target), hasHeader: false,
      notes: &notes)
    var pairs: [LexicalEvidence.KnownPair] = []
    var count = 0
    for try await pair in source {
      count += 1
      guard let source = pair.source, let target = pair.target else { continue }
      pairs.append(LexicalEvidence.KnownPair(source: source, target: target))
    }
    if pairs.isEmpty, count > 0 {
      let declared = try await PairSource(
        file, format: format, given: (nil, nil), hasHeader: false, notes: &notes)
      throw otherLanguages(file, "\(declared.languages)", languages)
    }
    return pairs
  }

  private static func otherLanguages(
    _ file: InputFile, _ its: String, _ ours: LanguagePair
  ) -> FileError {
    FileError(
      file.name,
      "its languages are \(its), those of the texts \(ours); leave it out, or pass "
        + "--source-language and --target-language")
  }
}
