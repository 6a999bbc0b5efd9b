import TextAnalysis
public import TranslationModel

/// What a memory searches, filters and ranks a unit by, as its properties and dates tell it, names in
/// stored form.
///
/// The properties are the one place where these are kept: a memory that leaves as TMX and comes back
/// has them still.
public struct UnitFields: Hashable, Sendable {
  public var status: ReviewStatus = .unknown
  public var client: String?
  public var domain: String?
  public var project: String?
  public var document: String?
  /// The unit's first segment in the document's source, from 0.
  public var position: Int?
  /// The aligner's belief, from 0 to 1.
  public var confidence: Double?
  /// The last change: days since the beginning of 2000, 0 when nobody said.
  public var day: UInt16 = 0
  /// Who changed it last, or made it.
  public var author: String?

  public init() {}

  public init(of unit: TranslationUnit) {
    for property in unit.properties {
      switch property.type {
      case Property.Name.status: status = ReviewStatus(rawValue: property.value) ?? status
      case Property.Name.client, "client": client = client ?? property.value
      case Property.Name.domain, "domain": domain = domain ?? property.value
      case Property.Name.project, "project": project = project ?? property.value
      case Property.Name.sourceDocument, "x-document": document = document ?? property.value
      case Property.Name.sourceRange:
        position = position ?? Int(property.value.prefix { $0 != ":" })
      case Property.Name.confidence:
        confidence = Double(property.value).flatMap { (0...1).contains($0) ? $0 : nil }
      default: break
      }
    }
    add(unit.provenance)
    for variant in unit.variants { add(variant.provenance) }
    client = client.map(Self.stored)
    domain = domain.map(Self.stored)
    project = project.map(Self.stored)
    document = document.map(Self.stored)
    author = author.map(Self.stored)
  }

  private static func stored(_ name: String) -> String {
    var name = name
    if name.withUTF8({ Normalizer.isPlainlyStored($0) }) { return name }
    return Normalizer().apply(to: name)
  }

  private mutating func add(_ made: Provenance) {
    guard !made.isEmpty else { return }
    day = max(day, Self.day(of: made.changeDate ?? made.creationDate))
    author = author ?? made.changer ?? made.creator
  }

  /// A day written as `2026-11-22`; nil for any other text.
  public static func day(written text: String) -> UInt16? {
    let day = day(of: text)
    return day > 0 && text.utf8.count == 10 ? day : nil
  }

  /// The day of a date as TMX writes it, `20261122T153000Z`; 0 for any other text and for days
  /// before 2000.
  static func day(of date: String?) -> UInt16 {
    guard let date else { return 0 }
    let digits = date.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.prefix(8)
    var number = 0
    var count = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return 0 }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      count += 1
    }
    guard count == 8 else { return 0 }
    return day(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// Days since the beginning of 2000 in the Gregorian calendar, counted in years that begin in
  /// March.
  static func day(year: Int, month: Int, day: Int) -> UInt16 {
    guard (2000...2178).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return 0
    }
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    // 1 January 2000.
    return UInt16(clamping: days - 730_425)
  }
}
