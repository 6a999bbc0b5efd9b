import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct ReportTests {
  static let rule = FindingRule(
    id: "spell/unknown", type: .misspelling, category: "Linguistic: spelling", severity: .warning,
    summary: "a word", explanation: "why")

  static func reported(
    _ text: String, in target: String, unit: Int = 3, state: ReportedFinding.State = .new
  ) -> ReportedFinding {
    let start = target.utf8.count - text.utf8.count
    let pair = TranslationPair(unit: unit, source: "nguồn <b>&", target: target)
    return ReportedFinding(
      Finding(
        rule: "spell/unknown", type: .misspelling, severity: .warning,
        places: [
          Finding.Place(
            unit: unit, side: .target, range: start..<start + text.utf8.count, text: text)
        ], message: "“\(text)” is wrong", suggestions: ["=1+1", "b\"c"]),
      pair: pair, fingerprint: "00ff", state: state, reason: state == .waived ? "a name" : nil)
  }

  static let document = ReportedFinding(
    Finding(rule: "vi/tone-mixed", type: .inconsistency, severity: .info, places: [], message: "m"),
    pair: nil, fingerprint: "01")

  /// Words that break what is not escaped.
  static let hostile = "</td><script>alert(1)</script>\u{7}\u{202E}\"',\r\n=cmd|' /C calc'!A0"

  static func written(
    _ rows: [ReportedFinding], _ make: (any ByteSink) throws -> any FindingReport
  ) throws -> [UInt8] {
    let sink = MemorySink()
    var report = try make(sink)
    for row in rows { try report.write(row) }
    try report.finish()
    return sink.bytes
  }

  static func sarif(_ rows: [ReportedFinding], linesAreUnits: Bool = true) throws -> [String: Any] {
    let bytes = try written(rows) {
      try SARIFReport(
        $0, file: "a b.tsv", version: "1.0.0", rules: [rule], linesAreUnits: linesAreUnits)
    }
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("SARIF has what the standard asks for, and names the columns of the words")
  func sarifShape() throws {
    let log = try Self.sarif([
      Self.reported("bôder", in: "đường bôder"), Self.document,
      Self.reported(Self.hostile, in: Self.hostile, state: .waived),
      Self.reported("x", in: "x", state: .unchanged),
    ])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "songngu")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 4)
    for result in results {
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      #expect(["error", "warning", "note"].contains(result["level"] as? String ?? ""))
      #expect((result["partialFingerprints"] as? [String: String])?.isEmpty == false)
    }
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect((physical["artifactLocation"] as? [String: String])?["uri"] == "a%20b.tsv")
    let region = try #require(physical["region"] as? [String: Int])
    // Behind the ten code points of the source, the tab and six more; columns count from 1.
    #expect(region == ["startLine": 4, "startColumn": 18, "endColumn": 23])
    #expect(
      (results[2]["suppressions"] as? [[String: String]])?.first?["justification"] == "a name")
    #expect(results[3]["baselineState"] as? String == "unchanged")
  }

  @Test("SARIF without findings is whole, too")
  func emptySARIF() throws {
    let run = try #require((try Self.sarif([])["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test("CSV quotes every cell, and none of them is a formula")
  func csv() throws {
    let bytes = try Self.written([Self.reported(Self.hostile, in: Self.hostile)]) {
      try CSVReport($0)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}\"rule\",\"severity\""))
    #expect(text.contains("\"'=1+1 | b\"\"c\""))
    #expect(text.hasSuffix("\"00ff\"\r\n"))
    // A quotation mark with a combining mark is another Character, and still ends a cell.
    let marked = try Self.written([Self.reported("x\"\u{301},=1+1", in: "x\"\u{301},=1+1")]) {
      try CSVReport($0)
    }
    #expect(String(decoding: marked, as: UTF8.self).utf8.count { $0 == 0x22 } % 2 == 0)
    #expect(Array(marked).contains("x\"\"\u{301},=1+1".bytes))
  }

  @Test("JUnit is XML in which what counts fails, and only that")
  func junit() throws {
    let rows = [
      Self.reported(Self.hostile, in: Self.hostile), Self.document,
      Self.reported("x", in: "x", state: .unchanged),
    ]
    let text = String(
      decoding: try Self.written(rows) { try JUnitReport($0, file: "a", failingAt: .warning) },
      as: UTF8.self)
    #expect(text.contains("tests=\"3\" failures=\"1\""))
    #expect(!text.contains("<script>") && !text.contains("\u{7}"))
  }

  @Test("HTML shows hostile text as text, and the words at fault as marked")
  func html() throws {
    let rows = [
      Self.reported(Self.hostile, in: "before " + Self.hostile),
      Self.reported("bôder", in: "đường bôder"),
    ]
    let text = String(
      decoding: try Self.written(rows) { try HTMLReport($0, file: "<x>", rules: [Self.rule]) },
      as: UTF8.self)
    #expect(!text.contains("<script>alert"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("đường <mark>bôder</mark>"))
    #expect(text.contains("Findings in &lt;x&gt;"))
    #expect(text.contains("default-src 'none'"))
  }

  @Test("HTML holds a part of very many findings, and counts all")
  func manyRows() throws {
    let rows = Array(repeating: Self.reported("x", in: "x"), count: HTMLReport.most + 5)
    let text = String(
      decoding: try Self.written(rows) { try HTMLReport($0, file: "a", rules: []) }, as: UTF8.self)
    #expect(text.contains("\(HTMLReport.most + 5) warnings"))
    #expect(text.contains("The first \(HTMLReport.most) are shown"))
  }

  @Test("A workbook is a zip with the texts in it")
  func xlsx() throws {
    let bytes = try Self.written([Self.reported(Self.hostile, in: Self.hostile)]) {
      try XLSXReport($0)
    }
    #expect(bytes.starts(with: "PK".utf8))
    let folder = try TemporaryFolder()
    let path = try folder.file("a.xlsx", Data(bytes))
    let result = try Program.shell(
      "python3 -c \"import zipfile; z=zipfile.ZipFile('\(path)'); print(z.testzip(), z.read('xl/worksheets/sheet1.xml').decode().count('&lt;script&gt;'))\"",
      in: folder.url)
    #expect(String(decoding: result.stdout, as: UTF8.self) == "None 3\n")
  }

  @Test("A sheet that is full says how much found no place", arguments: [(1, 0), (2, 1), (9, 8)])
  func fullSheet(count: Int, leftOut: Int) throws {
    let report = try XLSXReport(MemorySink(), rowLimit: 3)
    for _ in 0..<count { report.write(Self.reported("x", in: "x")) }
    try report.finish()
    #expect(report.notes.count == min(leftOut, 1))
    #expect(report.notes.allSatisfy { $0.contains("\(leftOut) more findings") })
  }

  @Test("JSON lines tell state and reason")
  func jsonLines() throws {
    let bytes = try Self.written([Self.document, Self.reported("x", in: "x", state: .waived)]) {
      JSONLinesReport($0)
    }
    let lines = bytes.split(separator: 0x0A).map {
      (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: Any] ?? [:]
    }
    #expect(lines.count == 2)
    #expect(lines[0]["unit"] is NSNull)
    #expect(lines[1]["unit"] as? Int == 3)
    #expect(lines[1]["reason"] as? String == "a name")
  }
}
