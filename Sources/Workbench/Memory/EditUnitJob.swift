import TextAnalysis
import TranslationMemory
public import TranslationModel

/// Changes the texts of one unit.
public struct EditUnitJob: Sendable {
  private let memory: MemoryFile
  private let number: UInt32
  /// The new text of the first variant in each language.
  private let texts: [(language: LanguageTag, text: String)]
  public var author: String?
  /// Whether codes in a text that is replaced may go with it.
  public var dropsCodes = false

  public init(
    _ memory: MemoryFile, _ number: UInt32, _ texts: [(language: LanguageTag, text: String)]
  ) {
    self.memory = memory
    self.number = number
    self.texts = texts
  }

  public enum Outcome: Hashable, Sendable {
    /// Changed, and has this number now.
    case changed(UInt32)
    /// It was so before.
    case unchanged
    case noSuchUnit
    case noText(in: LanguageTag)
    /// The text in that language has codes, which the new one would lose.
    case hasCodes(LanguageTag)
  }

  /// - Parameter tell: told what a user should know.
  /// - Throws: ``StoreError``.
  public func run(tell: @escaping @Sendable (String) -> Void) async throws -> Outcome {
    let store = try memory.open()
    guard var unit = try await store.unit(number)?.unit else { return .noSuchUnit }
    let old = unit
    for (language, text) in texts {
      let place =
        unit.variants.firstIndex { $0.language == language }
        ?? unit.variants.firstIndex { $0.language.matches(language) }
      guard let place else { return .noText(in: language) }
      let content = unit.variants[place].content
      let hasCodes = content.runs.contains { if case .tag = $0 { true } else { false } }
      guard dropsCodes || !hasCodes else { return .hasCodes(language) }
      unit.variants[place].content = InlineText(Normalizer().apply(to: text))
    }
    guard unit != old || !Self.isSame(unit, old) else { return .unchanged }
    unit.provenance.changeDate = BuildDate.current
    if let author { unit.provenance.changer = author }
    guard let new = try await store.replace(number, with: unit) else { return .noSuchUnit }
    try await memory.memory(in: store, note: tell).index.save()
    try store.close()
    return .changed(new)
  }

  /// By bytes: `==` takes composed and decomposed letters for equal.
  private static func isSame(_ unit: TranslationUnit, _ other: TranslationUnit) -> Bool {
    zip(unit.variants, other.variants).allSatisfy {
      $0.content.plainText.utf8.elementsEqual($1.content.plainText.utf8)
    }
  }
}
