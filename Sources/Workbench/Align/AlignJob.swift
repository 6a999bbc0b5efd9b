import Alignment
import Interchange
public import TranslationModel

/// Aligns a document with its translation.
public struct AlignJob: Sendable {
  public var source: DocumentSource
  public var target: DocumentSource
  public var settings = AlignmentSettings()

  public init(source: DocumentSource, target: DocumentSource) {
    self.source = source
    self.target = target
  }

  public struct Result: Sendable {
    public let bitext: Bitext
    /// For each bead why it is believed; empty when nobody asked.
    public let evidence: [BeadEvidence]
    /// All that is known of the languages now.
    public let lexicon: TranslationLexicon
    /// What the user should know: languages that were guessed, and the like.
    public let notes: [String]
  }

  /// - Throws: ``FileError`` for an input that cannot be read, ``StoreError`` for a memory's store,
  ///   ``OutputError`` when there is no room for what is embedded; `CancellationError`.
  public func run(progress: ProgressHandler) async throws -> Result {
    progress(Progress("reading"))
    let pair = try ReadPair(source, target, settings)
    var notes = pair.notes
    let evidence = try await settings.evidence.evidence(for: pair.languages, notes: &notes)
    if settings.embedding != nil { progress(Progress("embedding")) }
    let texts = try await settings.embed([pair])
    progress(Progress("aligning"))
    let result = try SentenceAligner(options: settings.options).alignment(
      of: texts, knowing: evidence)
    let bitext = pair.bitext(result.texts[0].beads)
    notes += pair.notes(on: bitext)
    return Result(
      bitext: bitext, evidence: result.texts[0].evidence,
      lexicon: result.lexicon(for: pair.languages), notes: notes)
  }
}
