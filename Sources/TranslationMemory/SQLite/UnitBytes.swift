import TextAnalysis
import TranslationModel

/// All that a unit says, as bytes: two units are alike in every field when their bytes are equal.
struct UnitBytes {
  private(set) var bytes: [UInt8] = []

  init(_ unit: TranslationUnit) {
    bytes.reserveCapacity(256)
    add(unit.id)
    add(unit.sourceLanguage)
    add(unit.segmentType)
    add(unit.provenance, unit.properties, unit.notes)
    for variant in unit.variants {
      add(variant.language.rawValue)
      add(variant.content)
      add(variant.provenance, variant.properties, variant.notes)
    }
  }

  /// The same in every process, as SQLite can hold it.
  var fingerprint: Int64 {
    bytes.withUnsafeBytes { Int64(bitPattern: ByteHash.hash($0)) }
  }

  // No byte of these occurs in UTF-8.
  private static let end: UInt8 = 0xFF
  private static let absent: UInt8 = 0xFE
  private static let group: UInt8 = 0xFD

  private mutating func add(_ text: String?) {
    if var text {
      text.withUTF8 { bytes.append(contentsOf: $0) }
    } else {
      bytes.append(Self.absent)
    }
    bytes.append(Self.end)
  }

  private mutating func add(
    _ made: Provenance, _ properties: [Property], _ notes: [Note]
  ) {
    if !made.isEmpty {
      add(made.creationTool)
      add(made.creationToolVersion)
      add(made.creationDate)
      add(made.creator)
      add(made.changeDate)
      add(made.changer)
      add(made.usageCount)
      add(made.lastUsageDate)
      add(made.dataType)
      add(made.originalFormat)
      add(made.originalEncoding)
    }
    bytes.append(Self.group)
    for property in properties {
      add(property.type)
      add(property.value)
      add(property.language?.rawValue)
      add(property.originalEncoding)
    }
    bytes.append(Self.group)
    for note in notes {
      add(note.text)
      add(note.language?.rawValue)
      add(note.originalEncoding)
    }
    bytes.append(Self.group)
  }

  private mutating func add(_ content: InlineText) {
    for run in content.runs {
      switch run {
      case .text(let text): add(text)
      case .tag(let tag):
        bytes.append(Self.group)
        add(tag.kind.rawValue)
        for text in [
          tag.number, tag.link, tag.type, tag.association, tag.position, tag.dataType,
        ] { add(text) }
        add(tag.content)
        bytes.append(Self.group)
      }
    }
    bytes.append(Self.group)
  }
}
