/// A word or phrase that names a concept in one language (TBX `termSec`).
public struct Term: Hashable, Sendable {
  public var text: String
  public var language: LanguageTag
  public var status: TermStatus
  public var note: String?

  public init(
    _ text: String, language: LanguageTag, status: TermStatus = .preferred, note: String? = nil
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.note = note
  }
}
