import Alignment
public import Interchange
import TextAnalysis
public import TranslationModel

/// Aligns many documents with their translations; all share one lexicon.
///
/// A batch is worked on in parts of some thousand sentences. Each part is learned from by itself;
/// then each is aligned with what all others taught. Documents are read when their part is worked
/// on, twice, and dropped with it, so that memory holds the lexicon and as many parts as there are
/// jobs. The parts follow from the files alone: the result is the same for any number of jobs.
public struct AlignBatchJob: Sendable {
  public var pairs: [DocumentPair]
  /// The languages of all documents; guessed from the first ones when nil.
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  public var settings = AlignmentSettings()
  /// How many parts are worked on at once.
  public var jobs = 1
  /// A part is complete when its files have so many bytes; by default some 8,000 sentence pairs.
  public var partSize = 1_500_000

  public init(pairs: [DocumentPair]) { self.pairs = pairs }

  /// What became of one pair.
  public struct Outcome: Sendable {
    public let pair: DocumentPair
    public let result: Swift.Result<Aligned, FileError>
  }

  /// A pair that was aligned.
  public struct Aligned: Sendable {
    public let bitext: Bitext
    /// For each bead why it is believed; empty when nobody asked.
    public let evidence: [BeadEvidence]
    public let notes: [String]
  }

  public struct Result: Sendable {
    /// All that is known of the languages now.
    public let lexicon: TranslationLexicon
    public var aligned = 0
    public var failed = 0
  }

  /// Gives what became of each pair to `take`, in the order of the pairs. A pair that cannot be read
  /// does not stop the others.
  ///
  /// - Parameter tell: told what a user should know of the batch.
  /// - Throws: ``FileError`` or ``StoreError`` for a memory, glossary or lexicon that cannot be read;
  ///   ``FileError`` or ``OutputError`` for an embedding that fails, which would for the next pair, too;
  ///   what `take` throws; `CancellationError`.
  public func run(
    progress: ProgressHandler, tell: (String) -> Void, take: (Outcome) async throws -> Void
  ) async throws -> Result {
    progress(Progress("reading"))
    var notes: [String] = []
    let languages = languages(notes: &notes)
    let knowledge = try await settings.evidence.evidence(for: languages, notes: &notes)
    notes.forEach(tell)
    let parts = BatchPart.parts(of: pairs, size: partSize)
    let worker = BatchWorker(languages: languages, settings: settings)
    var result: Result
    if parts.count <= 1 {
      progress(Progress("aligning"))
      let part = BatchPart(pairs: pairs)
      let (outcomes, found) = try await worker.alignment(of: part, knowing: knowledge)
      result = Result(lexicon: found.lexicon(for: languages))
      for outcome in outcomes { try await hand(outcome, take, &result) }
      return result
    }
    let lexicon = try await learn(from: parts, worker, knowledge, progress)
    result = Result(lexicon: lexicon.lexicon())
    let sealed = lexicon.sealed()
    let done = parts.count
    try await OrderedWork(items: Array(parts.enumerated()), jobs: jobs) { number, part in
      let evidence = LexicalEvidence(lexicon: sealed.lexicon(forPart: number))
      return try await worker.alignment(of: part, knowing: evidence, isTaught: true).outcomes
    }.run { number, outcomes in
      for outcome in outcomes { try await hand(outcome, take, &result) }
      progress(Progress("aligning", fraction: Double(number + 1) / Double(done)))
    }
    return result
  }

  private func hand(
    _ outcome: Outcome, _ take: (Outcome) async throws -> Void, _ result: inout Result
  ) async throws {
    switch outcome.result {
    case .success: result.aligned += 1
    case .failure: result.failed += 1
    }
    try await take(outcome)
  }

  /// Known pairs that are learned from at once.
  private static let knownPairsAtOnce = 20_000

  private func learn(
    from parts: [BatchPart], _ worker: BatchWorker, _ knowledge: LexicalEvidence,
    _ progress: ProgressHandler
  ) async throws -> SharedLexicon {
    let stemLength = knowledge.lexicon?.stemLength ?? settings.options.stemLength
    var lexicon = SharedLexicon(languages: worker.languages, stemLength: stemLength)
    if let known = knowledge.lexicon { lexicon.add(known) }
    var options = settings.options
    options.stemLength = stemLength
    for first in stride(from: 0, to: knowledge.pairs.count, by: Self.knownPairsAtOnce) {
      let last = min(first + Self.knownPairsAtOnce, knowledge.pairs.count)
      lexicon.add(
        known: try SentenceAligner(options: options).words(
          of: Array(knowledge.pairs[first..<last])))
    }
    let base = lexicon.isEmpty ? nil : lexicon.lexicon()
    try await OrderedWork(items: parts, jobs: jobs) { part in
      try worker.words(of: part, knowing: LexicalEvidence(lexicon: base))
    }.run { number, learned in
      lexicon.add(learned)
      progress(Progress("learning", fraction: Double(number + 1) / Double(parts.count)))
    }
    return lexicon
  }

  /// The languages that were given, else those that the first documents are in.
  private func languages(notes: inout [String]) -> LanguagePair {
    func language(
      _ given: LanguageTag?, _ files: [InputFile], fallback: LanguageTag, _ name: String
    ) -> LanguageTag {
      if let given { return given }
      var sample = ""
      for file in files.prefix(20) where sample.utf8.count < 100_000 {
        sample += (try? PlainTextReader(file).reading().text.prefix(20_000)) ?? ""
        sample += "\n"
      }
      let guess = LanguageGuess.language(of: sample)
      notes.append(
        "\(name) texts: language \(guess ?? fallback), "
          + (guess == nil ? "since they do not tell" : "guessed from the first of them"))
      return guess ?? fallback
    }
    return LanguagePair(
      source: language(sourceLanguage, pairs.map(\.source), fallback: .vietnamese, "source"),
      target: language(targetLanguage, pairs.map(\.target), fallback: .english, "target"))
  }
}
