import TranslationModel

/// The parts of SARIF 2.1.0 that we write, under the names of the standard.
enum SARIF {
  struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    struct Configuration: Encodable { var level: String }
    struct Tags: Encodable {
      var tags: [String]
    }
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var defaultConfiguration: Configuration
    var properties: Tags

    init(_ rule: FindingRule) {
      id = rule.id.rawValue
      shortDescription = Message(text: rule.summary)
      fullDescription = Message(text: rule.explanation)
      defaultConfiguration = Configuration(level: SARIF.level(rule.severity))
      properties = Tags(tags: ["its:\(rule.type.rawValue)", "mqm:\(rule.category)"])
    }
  }

  struct Message: Encodable { var text: String }

  struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var partialFingerprints: [String: String]
    var baselineState: String?
    var suppressions: [Suppression]?
    var properties: Properties
  }

  struct Suppression: Encodable {
    var kind: String
    var justification: String?
  }

  struct Properties: Encodable {
    var type: String
    var suggestions: [String]
  }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?

    init(uri: String) {
      physicalLocation = PhysicalLocation(artifactLocation: ArtifactLocation(uri: uri.escapedURI))
    }
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct ArtifactLocation: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    var endColumn: Int?
  }

  struct LogicalLocation: Encodable {
    var fullyQualifiedName: String
    var kind: String
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension String {
  /// A file's path as a relative URI reference (RFC 3986): what is no unreserved character or slash
  /// is written in percent form.
  fileprivate var escapedURI: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
