import TextAnalysis
import TranslationMemory
import TranslationModel

/// A field that a memory keeps of a unit beside its texts.
public enum UnitField: String, Hashable, Sendable, CaseIterable {
  case status, client, domain, project

  /// The properties that hold it, ours first.
  fileprivate var properties: [String] {
    switch self {
    case .status: [Property.Name.status]
    case .client: [Property.Name.client, "client"]
    case .domain: [Property.Name.domain, "domain"]
    case .project: [Property.Name.project, "project"]
    }
  }
}

/// A field with what it is to be; nil to take it away.
public struct FieldChange: Hashable, Sendable {
  public let field: UnitField
  public let value: String?

  public init(_ field: UnitField, to value: String?) {
    self.field = field
    self.value = value.map(Normalizer().apply(to:))
  }

  /// Whether anything was changed.
  func apply(to unit: inout TranslationUnit) -> Bool {
    let names = field.properties
    let held = unit.properties.indices.filter { names.contains(unit.properties[$0].type) }
    guard let value else {
      unit.properties.removeAll { names.contains($0.type) }
      return !held.isEmpty
    }
    if held.count == 1, unit.properties[held[0]].value.utf8.elementsEqual(value.utf8) {
      return false
    }
    let place = held.first ?? unit.properties.endIndex
    unit.properties.removeAll { names.contains($0.type) }
    unit.properties.insert(Property(type: names[0], value: value), at: place)
    return true
  }
}
