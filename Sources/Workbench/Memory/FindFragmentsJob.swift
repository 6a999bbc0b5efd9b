import TextAnalysis
public import TranslationMemory
import TranslationModel

/// Finds what a memory knows of the parts of segments that nothing matches as a whole.
public struct FindFragmentsJob: Sendable {
  private let memory: Memory
  private let options: LookupOptions
  private let normalizer = Normalizer()

  public init(_ memory: Memory, _ options: LookupOptions) {
    self.memory = memory
    self.options = options
  }

  /// - Returns: the segment in stored form, and its fragments in order. Of stretches inside a longer
  ///   unit only those are told whose translation there is known.
  /// - Throws: ``StoreError``; `CancellationError`.
  public func fragments(
    of text: String
  ) async throws -> (segment: String, found: [TranslatedFragment]) {
    let segment = normalizer.apply(to: text)
    let result = try await memory.fragments(of: InlineText(segment), options)
    var linker: WordLinker?
    if result.fragments.contains(where: { !$0.isWhole }) {
      linker = try await WordLinker(
        Array(result.related.prefix(Self.lessonSize)), of: memory.store)
    }
    var found: [TranslatedFragment] = []
    for fragment in result.fragments {
      if let translated = try TranslatedFragment(fragment, &linker) { found.append(translated) }
    }
    return (segment, found)
  }

  /// So many units that have words of the segment teach what those mean.
  private static let lessonSize = 256
}

/// A fragment with what it was translated as.
public struct TranslatedFragment: Hashable, Sendable {
  public let fragment: Fragment
  /// Where that stands in the unit's target, in UTF-8 bytes and in order: all of it for a whole unit.
  public let targetRanges: [Range<Int>]
  /// The same in words, with numbers and codes of the segment put in; `…` where something stands
  /// between.
  public let translation: String

  /// Nil when nothing is known of it.
  init?(_ fragment: Fragment, _ linker: inout WordLinker?) throws {
    self.fragment = fragment
    let target = fragment.target.content.plainText
    if let proposal = fragment.proposal {
      targetRanges = [0..<target.utf8.count]
      translation = proposal
      return
    }
    let ranges = try linker?.counterparts(
      of: [fragment.sourceRange], in: fragment.source, fragment.target,
      isPhrase: true)
    guard let ranges, !ranges.isEmpty else { return nil }
    targetRanges = ranges
    translation = ranges.map { String(target[utf8Range: $0]) }.joined(separator: " … ")
  }
}
