public import TranslationMemory
import TranslationModel

/// A unit as a line of JSON: `{"unit":"7","texts":[{"language":"vi","text":"…"}],"status":…}`.
public struct UnitLine: Encodable, Sendable {
  public struct Text: Encodable, Sendable {
    let language: String
    /// Without codes.
    let text: String
  }

  let unit: String
  let id: String?
  let texts: [Text]
  let status: String?
  let client: String?
  let domain: String?
  let project: String?
  let document: String?
  let confidence: Double?

  public init(_ stored: StoredUnit) {
    let fields = UnitFields(of: stored.unit)
    unit = String(stored.number)
    id = stored.unit.id
    texts = stored.unit.variants.map {
      Text(language: $0.language.rawValue, text: $0.content.plainText)
    }
    status = fields.status == .unknown ? nil : fields.status.rawValue
    client = fields.client
    domain = fields.domain
    project = fields.project
    document = fields.document
    confidence = fields.confidence
  }
}
