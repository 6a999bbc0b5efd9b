/// One idea of a field with the terms that name it in each language (TBX `conceptEntry`).
public struct Concept: Hashable, Sendable {
  public var id: String
  public var terms: [Term]
  public var subject: String?
  public var definition: String?

  public init(id: String, terms: [Term], subject: String? = nil, definition: String? = nil) {
    self.id = id
    self.terms = terms
    self.subject = subject
    self.definition = definition
  }

  public func terms(in language: LanguageTag) -> [Term] {
    terms.filter { $0.language.matches(language) }
  }
}
