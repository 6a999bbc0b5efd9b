/// Who made something, when, with which tool, and how often it served since.
///
/// The values are kept as text, as their maker wrote them: TMX recommends ISO 8601
/// (`20261122T153000Z`) for dates but does not force it. A value of which nothing is known takes no
/// memory of its own: most texts of a memory are such.
public struct Provenance: Hashable, Sendable {
  /// One element, or none when nobody said anything: so that equal values are stored alike.
  private var known: [ProvenanceFields] = []

  public init(
    creationTool: String? = nil, creationToolVersion: String? = nil, creationDate: String? = nil,
    creator: String? = nil, changeDate: String? = nil, changer: String? = nil,
    usageCount: String? = nil, lastUsageDate: String? = nil, dataType: String? = nil,
    originalFormat: String? = nil, originalEncoding: String? = nil
  ) {
    let fields = ProvenanceFields(
      creationTool: creationTool, creationToolVersion: creationToolVersion,
      creationDate: creationDate, creator: creator, changeDate: changeDate, changer: changer,
      usageCount: usageCount, lastUsageDate: lastUsageDate, dataType: dataType,
      originalFormat: originalFormat, originalEncoding: originalEncoding)
    if !fields.isEmpty { known = [fields] }
  }

  /// Nothing is known.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { known.isEmpty }

  public var creationTool: String? {
    get { known.first?.creationTool }
    set { set { $0.creationTool = newValue } }
  }
  public var creationToolVersion: String? {
    get { known.first?.creationToolVersion }
    set { set { $0.creationToolVersion = newValue } }
  }
  public var creationDate: String? {
    get { known.first?.creationDate }
    set { set { $0.creationDate = newValue } }
  }
  public var creator: String? {
    get { known.first?.creator }
    set { set { $0.creator = newValue } }
  }
  public var changeDate: String? {
    get { known.first?.changeDate }
    set { set { $0.changeDate = newValue } }
  }
  public var changer: String? {
    get { known.first?.changer }
    set { set { $0.changer = newValue } }
  }
  public var usageCount: String? {
    get { known.first?.usageCount }
    set { set { $0.usageCount = newValue } }
  }
  public var lastUsageDate: String? {
    get { known.first?.lastUsageDate }
    set { set { $0.lastUsageDate = newValue } }
  }
  /// The kind of document it came from (`datatype`).
  public var dataType: String? {
    get { known.first?.dataType }
    set { set { $0.dataType = newValue } }
  }
  /// The format of the memory it came from (`o-tmf`).
  public var originalFormat: String? {
    get { known.first?.originalFormat }
    set { set { $0.originalFormat = newValue } }
  }
  /// The character set it came from (`o-encoding`). Told, never used for decoding.
  public var originalEncoding: String? {
    get { known.first?.originalEncoding }
    set { set { $0.originalEncoding = newValue } }
  }

  private mutating func set(_ change: (inout ProvenanceFields) -> Void) {
    if known.isEmpty { known.append(ProvenanceFields()) }
    change(&known[0])
    if known[0].isEmpty { known = [] }
  }
}

/// The values of a ``Provenance`` of which something is known.
private struct ProvenanceFields: Hashable, Sendable {
  var creationTool: String?
  var creationToolVersion: String?
  var creationDate: String?
  var creator: String?
  var changeDate: String?
  var changer: String?
  var usageCount: String?
  var lastUsageDate: String?
  var dataType: String?
  var originalFormat: String?
  var originalEncoding: String?

  var isEmpty: Bool {
    creationTool == nil && creationToolVersion == nil && creationDate == nil && creator == nil
      && changeDate == nil && changer == nil && usageCount == nil && lastUsageDate == nil
      && dataType == nil && originalFormat == nil && originalEncoding == nil
  }
}
