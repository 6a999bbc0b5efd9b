public import Interchange
import TextAnalysis
public import TranslationMemory
import TranslationModel

/// Looks segments up in memories.
public struct LookUpJob: Sendable {
  private let memories: MemorySet
  private var options: LookupOptions
  private let normalizer = Normalizer()

  public init(_ memories: MemorySet, _ options: LookupOptions) {
    self.memories = memories
    self.options = options
    self.options.today = Int(UnitFields.day(written: BuildDate.day) ?? 0)
  }

  /// The best matches of a segment, given as it came.
  ///
  /// - Throws: ``StoreError``.
  public func matches(
    for text: String, before: String? = nil, after: String? = nil, document: String? = nil
  ) async throws -> [Match] {
    let query = LookupQuery(
      InlineText(normalizer.apply(to: text)), before: before.map(normalizer.apply(to:)),
      after: after.map(normalizer.apply(to:)), document: document)
    return try await memories.matches(for: query, options)
  }

  /// Looks each line of a file up.
  ///
  /// - Parameter inContext: whether the lines are the neighbours of each other.
  /// - Parameter body: told each line with its matches, in order.
  /// - Throws: ``FileError``, ``StoreError``; `CancellationError`.
  public func run(
    over file: InputFile, inContext: Bool, document: String?,
    _ body: (_ line: String, _ matches: [Match]) throws -> Void
  ) async throws {
    var lines = SegmentLines(file).makeAsyncIterator()
    var before: String?
    var line = try await lines.next()
    while let here = line {
      let next = try await lines.next()
      let found = try await matches(
        for: here, before: inContext ? before : nil, after: inContext ? next : nil,
        document: document)
      try body(here, found)
      (before, line) = (here, next)
    }
  }
}
