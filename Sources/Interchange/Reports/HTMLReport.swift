public import TranslationModel

/// Findings as one page that needs nothing beside it: to filter, to print, to send on.
///
/// Every text is escaped, and the page forbids itself to load anything. Holds the first findings, up
/// to ``most``; the counts are of all.
public struct HTMLReport: FindingReport {
  /// More rows than this make a page that nobody reads and browsers choke on.
  public static let most = 5000

  private let sink: any ByteSink
  private let file: String
  private let rules: [RuleID: FindingRule]
  private var rows: [ReportedFinding] = []
  private var counts: [RuleID: Int] = [:]
  private var severities: [Severity: Int] = [:]
  private var total = 0

  public init(_ sink: any ByteSink, file: String, rules: [FindingRule]) throws {
    self.sink = sink
    self.file = file
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public mutating func write(_ reported: ReportedFinding) {
    total += 1
    counts[reported.finding.rule, default: 0] += 1
    severities[reported.finding.severity, default: 0] += 1
    if rows.count < Self.most { rows.append(reported) }
  }

  public func finish() throws {
    try sink.write(HTMLPage.head(title: "Findings in \(file)"))
    try sink.write("<h1>Findings in <bdi>\(HTMLPage.escaped(file))</bdi></h1>\n")
    try writeSummary()
    if rows.isEmpty { try sink.write("<p>Nothing was found.</p>\n") } else { try writeTable() }
    try sink.write(HTMLPage.foot)
  }

  private func writeSummary() throws {
    let parts = Severity.allCases.reversed().compactMap { severity in
      severities[severity].map { "\($0) \(severity.rawValue)\($0 == 1 ? "" : "s")" }
    }
    try sink.write("<p>\(parts.isEmpty ? "No findings" : parts.joined(separator: ", ")).")
    if rows.count < total { try sink.write(" The first \(rows.count) are shown.") }
    try sink.write("</p>\n")
    guard !counts.isEmpty else { return }
    let most = counts.values.max() ?? 1
    try sink.write("<table class=\"counts\"><caption>By rule</caption>\n<thead><tr>")
    try sink.write(
      "<th scope=\"col\">Rule</th><th scope=\"col\">Findings</th><th scope=\"col\">What it finds</th></tr></thead>\n<tbody>\n"
    )
    for (rule, count) in counts.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      let summary = rules[rule]?.summary ?? ""
      try sink.write(
        "<tr><th scope=\"row\">\(HTMLPage.escaped(rule.rawValue))</th><td><meter min=\"0\" max=\"\(most)\" value=\"\(count)\">\(count)</meter> \(count)</td><td>\(HTMLPage.escaped(summary))</td></tr>\n"
      )
    }
    try sink.write("</tbody></table>\n")
  }

  private func writeTable() throws {
    try sink.write(
      "<form class=\"filters\"><label>Rule <select id=\"rule\"><option value=\"\">all</option>")
    for rule in counts.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let name = HTMLPage.escaped(rule.rawValue)
      try sink.write("<option value=\"\(name)\">\(name)</option>")
    }
    try sink.write(
      "</select></label> <label>Severity <select id=\"severity\"><option value=\"\">all</option>")
    for severity in Severity.allCases.reversed() {
      try sink.write("<option>\(severity.rawValue)</option>")
    }
    try sink.write(
      """
      </select></label> <output id="shown" aria-live="polite"></output></form>
      <table class="findings"><caption>Findings</caption>
      <thead><tr><th scope="col">Unit</th><th scope="col">Finding</th><th scope="col">Source</th>\
      <th scope="col">Target</th></tr></thead>
      <tbody>

      """)
    for row in rows { try sink.write(Self.row(row)) }
    try sink.write("</tbody></table>\n")
  }

  private static func row(_ reported: ReportedFinding) -> String {
    let finding = reported.finding
    let rule = HTMLPage.escaped(finding.rule.rawValue)
    let state = reported.state == .new ? "" : " <em>\(reported.state.rawValue)</em>"
    let suggestions = finding.suggestions.prefix(5).map { "<li>\(HTMLPage.escaped($0))</li>" }
    let list = suggestions.isEmpty ? "" : "<ul>\(suggestions.joined())</ul>"
    let unit = finding.places.first.map { "\($0.unit)" } ?? "all"
    return """
      <tr data-rule="\(rule)" data-severity="\(finding.severity.rawValue)"><td>\(unit)</td>\
      <td><strong class="\(finding.severity.rawValue)">\(finding.severity.rawValue)</strong> \
      <code>\(rule)</code>\(state)<p>\(HTMLPage.escaped(finding.message))</p>\(list)</td>\
      <td>\(cell(reported, .source))</td><td>\(cell(reported, .target))</td></tr>

      """
  }

  /// One side's text with the words at fault marked; for a finding about the document, its places.
  private static func cell(_ reported: ReportedFinding, _ side: Side) -> String {
    let places = reported.finding.places.filter { $0.side == side }
    guard let text = reported.pair?[side] else {
      return places.prefix(20).map { "<mark>\(HTMLPage.escaped($0.text))</mark> (\($0.unit))" }
        .joined(separator: "<br>")
    }
    var html = ""
    var end = text.startIndex
    // A mark over the whole text marks nothing.
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where place.range.count < text.utf8.count && place.unit == reported.pair?.unit {
      let from = text.utf8.index(text.startIndex, offsetBy: place.range.lowerBound)
      let to = text.utf8.index(text.startIndex, offsetBy: place.range.upperBound)
      guard from >= end else { continue }
      html += HTMLPage.escaped(text[end..<from])
      html += "<mark>\(HTMLPage.escaped(text[from..<to]))</mark>"
      end = to
    }
    return "<bdi>\(html + HTMLPage.escaped(text[end...]))</bdi>"
  }
}
