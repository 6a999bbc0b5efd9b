import TextAnalysis
public import TranslationModel

/// Which units of a memory are meant: those that have everything that is asked for.
///
/// Names are compared byte for byte in stored form, so that it does not matter how their letters were
/// composed.
public struct UnitFilter: Hashable, Sendable {
  public var client: String?
  public var domain: String?
  public var project: String?
  public var document: String?
  public var author: String?
  public var status: ReviewStatus?
  /// The exact tag of one of the texts.
  public var variant: LanguageTag?
  /// Days of the last change since the beginning of 2000; units without a date are out.
  public var changed: ClosedRange<UInt16>?

  public init() {}

  public var admitsAll: Bool { self == UnitFilter() }

  public func admits(_ unit: TranslationUnit) -> Bool {
    if admitsAll { return true }
    let fields = UnitFields(of: unit)
    func agrees(_ wanted: String?, _ value: String?) -> Bool {
      guard let wanted else { return true }
      return value.map { $0.utf8.elementsEqual(Self.stored(wanted).utf8) } ?? false
    }
    return agrees(client, fields.client) && agrees(domain, fields.domain)
      && agrees(project, fields.project) && agrees(document, fields.document)
      && agrees(author, fields.author) && (status == nil || status == fields.status)
      && (variant == nil || unit.variants.contains { $0.language == variant })
      && (changed.map { fields.day > 0 && $0.contains(fields.day) } ?? true)
  }

  /// The form in which fields are compared.
  static func stored(_ name: String) -> String { Normalizer().apply(to: name) }
}
