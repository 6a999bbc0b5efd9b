public import TranslationModel
import XMLStream

/// Writes an XLIFF file anew with findings as notes of their units: every other byte stays as it is.
///
/// A note that a unit has already is not written twice. Findings about the whole document have no
/// unit, and are left out.
public struct XLIFFNotes {
  private let file: InputFile
  /// What is to be said of a segment, by its number in the file.
  private var remarks: [Int: [Remark]] = [:]

  private struct Remark {
    let side: Side
    let severity: Severity
    let text: String
  }

  public init(_ file: InputFile) { self.file = file }

  public mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    guard reported.state == .new, let place = finding.places.first else { return }
    let isNamed = place.text.isEmpty || finding.message.contains(place.text)
    let words = isNamed ? "" : "“\(place.text)”: "
    remarks[place.unit, default: []].append(
      Remark(
        side: place.side, severity: finding.severity,
        text: "\(finding.severity.rawValue) \(finding.rule.rawValue): \(words)\(finding.message)"))
  }

  /// - Throws: ``FileError`` when the file cannot be read, or is in another encoding than UTF-8; what
  ///   the sink throws; `CancellationError`.
  public func write(to sink: any ByteSink) async throws {
    let bytes = try file.bytes()
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileError(
        file.name, "notes are written into UTF-8 only; convert the file, or choose another format")
    }
    var done = 0
    var waiting: (place: XLIFFSegment.NotePlace, remarks: [Remark])?
    func flush() throws {
      guard let (place, remarks) = waiting, !remarks.isEmpty else { return }
      let insertion = Self.insertion(remarks, at: place, in: bytes)
      try Self.copy(bytes[done..<insertion.offset], to: sink)
      try sink.write(insertion.text)
      done = insertion.offset
    }
    for try await segment in XLIFFReader(file) {
      let new = (remarks[segment.pair.unit] ?? []).filter { !segment.notes.contains($0.text) }
      if let place = waiting?.place, place == segment.notePlace {
        waiting?.remarks += new
      } else {
        try flush()
        waiting = (segment.notePlace, new)
      }
    }
    try flush()
    try Self.copy(bytes[done...], to: sink)
  }

  private static func copy(_ bytes: ArraySlice<UInt8>, to sink: any ByteSink) throws {
    try bytes.withUnsafeBufferPointer { try sink.write($0) }
  }

  /// The elements for some remarks, in the prefix that the document uses, and where they go.
  private static func insertion(
    _ remarks: [Remark], at place: XLIFFSegment.NotePlace, in bytes: [UInt8]
  ) -> (text: String, offset: Int) {
    let inner =
      switch place {
      case .afterTag(let offset): offset - 1
      case .beforeTag(let offset): offset
      }
    // No `<` stands inside a tag, so that the nearest one before begins it.
    let start = bytes[..<inner].lastIndex(of: UInt8(ascii: "<")) ?? 0
    let name = String(
      decoding: bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
        .prefix { !Self.endsName.contains($0) }, as: UTF8.self)
    let prefix = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
    let local = name.dropFirst(prefix.count)
    let isNested = local == "note" || ["originalData", "segment", "ignorable"].contains(local)
    var xml = XMLWriter()
    if case .beforeTag = place { xml.start(prefix + "notes") }
    for remark in remarks {
      let priority = remark.severity == .error ? "1" : remark.severity == .warning ? "3" : "7"
      let side = remark.side.rawValue
      xml.start(
        prefix + "note",
        isNested
          ? ["category": "songngu", "appliesTo": side, "priority": priority]
          : ["from": "songngu", "annotates": side, "priority": priority])
      xml.text(remark.text)
      xml.end()
    }
    if case .beforeTag = place { xml.end() }
    var text: [UInt8] = []
    xml.drain { text.append(contentsOf: $0) }
    let offset = if case .afterTag(let offset) = place { offset } else { start }
    return (String(decoding: text, as: UTF8.self), offset)
  }

  private static let endsName = Set(" \t\r\n/>".utf8)
}
