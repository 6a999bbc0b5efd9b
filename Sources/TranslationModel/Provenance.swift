/// Who made something, when, with which tool, and how often it served since.
///
/// The values are kept as text, as their maker wrote them: TMX recommends ISO 8601
/// (`20261122T153000Z`) for dates but does not force it.
public struct Provenance: Hashable, Sendable {
  public var creationTool: String?
  public var creationToolVersion: String?
  public var creationDate: String?
  public var creator: String?
  public var changeDate: String?
  public var changer: String?
  public var usageCount: String?
  public var lastUsageDate: String?
  /// The kind of document it came from (`datatype`).
  public var dataType: String?
  /// The format of the memory it came from (`o-tmf`).
  public var originalFormat: String?
  /// The character set it came from (`o-encoding`). Told, never used for decoding.
  public var originalEncoding: String?

  public init(
    creationTool: String? = nil, creationToolVersion: String? = nil, creationDate: String? = nil,
    creator: String? = nil, changeDate: String? = nil, changer: String? = nil,
    usageCount: String? = nil, lastUsageDate: String? = nil, dataType: String? = nil,
    originalFormat: String? = nil, originalEncoding: String? = nil
  ) {
    self.creationTool = creationTool
    self.creationToolVersion = creationToolVersion
    self.creationDate = creationDate
    self.creator = creator
    self.changeDate = changeDate
    self.changer = changer
    self.usageCount = usageCount
    self.lastUsageDate = lastUsageDate
    self.dataType = dataType
    self.originalFormat = originalFormat
    self.originalEncoding = originalEncoding
  }
}
