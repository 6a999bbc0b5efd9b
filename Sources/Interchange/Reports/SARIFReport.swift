import FoundationEssentials
public import TranslationModel

/// Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change.
///
/// A unit is named as a logical location and, where it is a row of a file, as a line too. Results
/// carry fingerprints that survive moved rows; those of a baseline are `unchanged`, waived ones are
/// suppressed. The document is written as it comes, one result after another.
public struct SARIFReport: FindingReport {
  private let sink: any ByteSink
  private let file: String
  private let linesAreUnits: Bool
  private let encoder = JSONEncoder()
  private var isFirst = true

  /// `linesAreUnits`: whether row n of the file is unit n - 1, as in TSV.
  public init(
    _ sink: any ByteSink, file: String, version: String, rules: [FindingRule],
    linesAreUnits: Bool
  ) throws {
    self.sink = sink
    self.file = file
    self.linesAreUnits = linesAreUnits
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let driver = SARIF.Driver(
      name: "songngu", semanticVersion: version, rules: rules.map(SARIF.Rule.init))
    try sink.write(
      """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\
      "columnKind":"unicodeCodePoints","tool":{"driver":\(text(driver))},"results":[
      """)
  }

  public mutating func write(_ reported: ReportedFinding) throws {
    try sink.write((isFirst ? "\n" : ",\n") + text(result(for: reported)))
    isFirst = false
  }

  public func finish() throws { try sink.write("\n]}]}\n") }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func result(for reported: ReportedFinding) -> SARIF.Result {
    let finding = reported.finding
    return SARIF.Result(
      ruleId: finding.rule.rawValue, level: SARIF.level(finding.severity),
      message: SARIF.Message(text: finding.message),
      locations: finding.places.isEmpty
        ? [SARIF.Location(uri: file)]
        : finding.places.prefix(100).map { location(of: $0, in: reported.pair) },
      partialFingerprints: [
        "songngu/v1": reported.fingerprint, "primaryLocationLineHash": reported.fingerprint + ":1",
      ],
      baselineState: reported.state == .unchanged ? "unchanged" : nil,
      suppressions: reported.state == .waived
        ? [SARIF.Suppression(kind: "external", justification: reported.reason)] : nil,
      properties: SARIF.Properties(type: finding.type.rawValue, suggestions: finding.suggestions))
  }

  private func location(of place: Finding.Place, in pair: TranslationPair?) -> SARIF.Location {
    var location = SARIF.Location(uri: file)
    location.logicalLocations = [
      SARIF.LogicalLocation(
        fullyQualifiedName: "unit/\(place.unit)/\(place.side.rawValue)", kind: "element")
    ]
    guard linesAreUnits else { return location }
    var region = SARIF.Region(startLine: place.unit + 1)
    if let pair, pair.unit == place.unit, let text = pair[place.side] {
      // Columns count code points from the start of the row; the target stands behind a tab.
      let before =
        place.side == .source ? 0 : (pair.source?.unicodeScalars.count ?? 0) + 1
      let start = text.utf8.index(text.startIndex, offsetBy: place.range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: place.range.upperBound)
      region.startColumn = before + text.unicodeScalars[..<start].count + 1
      region.endColumn = before + text.unicodeScalars[..<end].count + 1
    }
    location.physicalLocation.region = region
    return location
  }
}
