import Foundation
import TestSupport
import Testing

/// What the commands write as JSON lines against what is written about it.
@Suite struct MemoryLinesTests {
  private static let documentation = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Workbench/Documentation.docc/MemoryLines.md")

  /// The section of a command in the documentation.
  private func section(_ command: String) throws -> String {
    let text = try String(contentsOf: Self.documentation, encoding: .utf8)
    let start = try #require(text.range(of: "\n### memory \(command)"))
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n### ")?.lowerBound ?? rest.endIndex)])
  }

  /// The names of all fields; those of an object whose keys are no names are passed over.
  private func fields(_ value: Any, _ names: inout Set<String>) {
    if let object = value as? [String: Any] {
      for (name, value) in object {
        names.insert(name)
        if !["texts", "statuses", "penalties"].contains(name) || value is [Any] {
          fields(value, &names)
        }
      }
    } else if let list = value as? [Any] {
      for element in list { fields(element, &names) }
    }
  }

  @Test(
    "Every field is documented, and every field that always is there is",
    arguments: [
      ("lookup", "lookup m.db 'Có 13 TỆP {x}.' --threshold 30 --also n.db=3 --format jsonl"),
      ("search", "search m.db tep --format jsonl"),
      ("fragments", "fragments m.db 'Một tệp trong thư mục khác' --format jsonl"),
      ("list", "list m.db --format jsonl"), ("imports", "imports m.db --format jsonl"),
      ("stats", "stats m.db --format jsonl"),
    ])
  func fields(command: String, line: String) throws {
    let folder = try TemporaryFolder()
    let words = ["tệp", "sách", "ghế", "bàn", "cửa", "nhà", "xe", "cầu", "tệp"]
    let others = ["file", "book", "chair", "desk", "door", "house", "car", "bridge", "file"]
    _ = try folder.file(
      "a.tsv",
      "Có 12 tệp {y}.\tThere are 12 files {y}.\n"
        + zip(words, others).map { "Một \($0) trong thư mục.\tOne \($1) in the folder.\n" }.joined()
    )
    let made = try Program.shell(
      """
      songngu memory import m.db a.tsv --source-language vi --target-language en --client C \
        --domain D --project P --status unreviewed && cp m.db n.db
      """, in: folder.url)
    #expect(made.exit == 0)
    let result = try Program.shell("songngu memory \(line)", in: folder.url)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
    let documented = try section(command)
    var names: Set<String> = []
    for line in result.stdout.split(separator: 0x0A) {
      fields(try JSONSerialization.jsonObject(with: line), &names)
    }
    #expect(!names.isEmpty)
    for name in names { #expect(documented.contains("`\(name)`"), "\(name)") }
    for row in documented.split(separator: "\n") where row.contains("*always*") {
      for name in row.split(separator: "|")[0].split(separator: "`")
      where name.allSatisfy(\.isLetter) {
        #expect(names.contains(String(name)), "\(name)")
      }
    }
  }
}
