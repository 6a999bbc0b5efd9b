public import TranslationModel
import XMLStream

/// Writes TMX 1.4b, level 2, unit by unit.
///
/// The same units give the same bytes: UTF-8 without a mark, attributes in the order of the
/// specification, LF. White space inside `<seg>` is kept as it is. Characters that XML cannot hold
/// are left out and counted.
public struct TMXWriter {
  private let sink: any ByteSink
  private var xml = XMLWriter()
  /// How many characters were left out because XML cannot hold them.
  public var illegalCharacters: Int { xml.illegalCharacters }
  /// The number of the first unit that lost one, from 0.
  public private(set) var firstLossyUnit: Int?
  private var units = 0

  /// Writes the beginning of the file.
  public init(_ sink: any ByteSink, header: TMXHeader) throws {
    self.sink = sink
    xml.declaration()
    xml.doctype("tmx", system: "tmx14.dtd")
    xml.start("tmx", ["version": "1.4"])
    xml.newLine(indent: 1)
    write(header)
    xml.newLine(indent: 1)
    xml.start("body")
    try drain(whenOver: 0)
  }

  public mutating func write(_ unit: TranslationUnit) throws {
    xml.newLine(indent: 2)
    let made = unit.provenance
    xml.start(
      "tu",
      [
        "tuid": unit.id, "o-encoding": made.originalEncoding, "datatype": made.dataType,
        "usagecount": made.usageCount, "lastusagedate": made.lastUsageDate,
        "creationtool": made.creationTool, "creationtoolversion": made.creationToolVersion,
        "creationdate": made.creationDate, "creationid": made.creator,
        "changedate": made.changeDate, "segtype": unit.segmentType, "changeid": made.changer,
        "o-tmf": made.originalFormat, "srclang": unit.sourceLanguage,
      ])
    write(unit.notes, unit.properties, indent: 3)
    for variant in unit.variants { write(variant) }
    xml.newLine(indent: 2)
    xml.end()
    if firstLossyUnit == nil, xml.illegalCharacters > 0 { firstLossyUnit = units }
    units += 1
    try drain(whenOver: 1 << 16)
  }

  /// Writes the end of the file.
  public mutating func finish() throws {
    xml.newLine(indent: 1)
    xml.end()
    xml.newLine()
    xml.end()
    xml.newLine()
    try drain(whenOver: 0)
  }

  private mutating func write(_ header: TMXHeader) {
    let made = header.provenance
    xml.start(
      "header",
      [
        "creationtool": made.creationTool ?? "unknown",
        "creationtoolversion": made.creationToolVersion ?? "unknown",
        "segtype": header.segmentType ?? "sentence", "o-tmf": made.originalFormat ?? "unknown",
        "adminlang": header.adminLanguage ?? "en", "srclang": header.sourceLanguage,
        "datatype": made.dataType ?? "unknown", "o-encoding": made.originalEncoding,
        "creationdate": made.creationDate, "creationid": made.creator,
        "changedate": made.changeDate, "changeid": made.changer,
      ])
    write(header.notes, header.properties, indent: 2)
    if !(header.notes.isEmpty && header.properties.isEmpty) { xml.newLine(indent: 1) }
    xml.end()
  }

  private mutating func write(_ variant: TranslationUnitVariant) {
    xml.newLine(indent: 3)
    let made = variant.provenance
    if made.isEmpty {
      xml.start("tuv", ["xml:lang": variant.language.rawValue])
    } else {
      xml.start(
        "tuv",
        [
          "xml:lang": variant.language.rawValue, "o-encoding": made.originalEncoding,
          "datatype": made.dataType, "usagecount": made.usageCount,
          "lastusagedate": made.lastUsageDate, "creationtool": made.creationTool,
          "creationtoolversion": made.creationToolVersion, "creationdate": made.creationDate,
          "creationid": made.creator, "changedate": made.changeDate, "o-tmf": made.originalFormat,
          "changeid": made.changer,
        ])
    }
    write(variant.notes, variant.properties, indent: 4)
    if !(variant.notes.isEmpty && variant.properties.isEmpty) { xml.newLine(indent: 4) }
    xml.start("seg")
    write(variant.content)
    xml.end()
    if !(variant.notes.isEmpty && variant.properties.isEmpty) { xml.newLine(indent: 3) }
    xml.end()
  }

  private mutating func write(_ content: InlineText) {
    for run in content.runs {
      switch run {
      case .text(let text): xml.text(text)
      case .tag(let tag):
        xml.start(
          tag.kind.rawValue,
          [
            "pos": tag.position, "i": tag.number, "x": tag.link, "type": tag.type,
            "assoc": tag.association, "datatype": tag.dataType,
          ])
        write(tag.content)
        xml.end()
      }
    }
  }

  private mutating func write(_ notes: [Note], _ properties: [Property], indent: Int) {
    for note in notes {
      xml.newLine(indent: indent)
      xml.start(
        "note", ["o-encoding": note.originalEncoding, "xml:lang": note.language?.rawValue])
      xml.text(note.text)
      xml.end()
    }
    for property in properties {
      xml.newLine(indent: indent)
      xml.start(
        "prop",
        [
          "type": property.type, "xml:lang": property.language?.rawValue,
          "o-encoding": property.originalEncoding,
        ])
      xml.text(property.value)
      xml.end()
    }
  }

  private mutating func drain(whenOver size: Int) throws {
    if xml.count > size { try xml.drain { try sink.write($0) } }
  }
}
