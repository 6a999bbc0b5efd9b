import Alignment
import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel
import Workbench

/// The main job on the sample article that the repository ships.
@Suite struct SampleTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ path: String) -> InputFile { InputFile(root.appending(path: path).path) }

  static func alignment() async throws -> AlignJob.Result {
    try await AlignJob(
      source: DocumentSource(file("memories/tinh-nguyen.vi.txt")),
      target: DocumentSource(file("memories/tinh-nguyen.en.txt"))
    ).run(progress: { _ in })
  }

  @Test("The alignment agrees with the one made by hand")
  func alignmentIsRight() async throws {
    let bitext = try await Self.alignment().bitext
    let folder = try TemporaryFolder()
    let sink = MemorySink()
    _ = try BitextExport(format: .jsonl).write(bitext, to: sink)
    let hypothesis = InputFile(try folder.file("a.jsonl", Data(sink.bytes)))
    let score = try await EvaluateAlignmentJob(
      pairs: [(Self.file("memories/tinh-nguyen.gold"), hypothesis)]
    ).run(progress: { _ in })
    #expect(score.strict.f1 >= 0.95)
  }

  @Test("Beads cover both documents in order, one sentence each where nothing corresponds")
  func beadsCover() async throws {
    let bitext = try await Self.alignment().bitext
    for side in Side.allCases {
      #expect(
        bitext.beads.flatMap { Array($0[side]) } == Array(bitext.document(side).segments.indices))
    }
    for bead in bitext.beads where bead.isNull {
      #expect(bead.source.count + bead.target.count == 1)
    }
    #expect(bitext.languages == LanguagePair(source: "vi", target: "en"))
  }

  @Test("Lone bars are printed and never paired")
  func residue() async throws {
    let bitext = try await Self.alignment().bitext
    let bars = bitext.beads.filter { bead in
      Side.allCases.contains { bitext.segments(of: bead, $0).contains { $0.kind == .residue } }
    }
    #expect(bars.count == 4 && bars.allSatisfy(\.isNull))
  }

  @Test("The memory that other tools read holds every pair; the committed one is up to date")
  func memory() async throws {
    let bitext = try await Self.alignment().bitext
    let folder = try TemporaryFolder()
    let sink = MemorySink()
    let report = try BitextExport(format: .tmx).write(bitext, to: sink)
    #expect(report.written == bitext.beads.count { !$0.isNull })
    let result = try OtherTools.checkTMX(try folder.file("a.tmx", Data(sink.bytes)))
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
    var committed: [[String]] = []
    for try await unit in TMXReader(Self.file("memories/tinh-nguyen.tmx")) {
      committed.append(unit.variants.map(\.content.plainText))
    }
    let pairs = bitext.beads.filter { !$0.isNull }
      .map { bead in Side.allCases.map { bitext.text(of: bead, $0) } }
    #expect(committed == pairs, "run `make samples`")
  }

  @Test("The check finds the faults that were put in, and nothing else", arguments: ["tbx", "tsv"])
  func faults(glossary: String) async throws {
    var found: [String] = []
    let result = try await CheckJob(
      file: Self.file("memories/tinh-nguyen.tmx"),
      glossaries: [Self.file("glossaries/military-history.\(glossary)")]
    ).run(progress: { _ in }) { reported in
      let finding = reported.finding
      found.append(
        "\(finding.rule): \(finding.places[0].text) > \(finding.suggestions.first ?? "")")
    }
    #expect(result.notes.isEmpty)
    #expect(
      found.sorted() == [
        "name/spelling: Mek Sophol > Mek Sophal", "punct/quotes: ' > ’",
        "spell/unknown: boder > border",
        "term/forbidden: Sappers > military engineers",
        "term/forbidden: genocide regime > genocidal regime",
        "term/forbidden: voluntary force > volunteer soldiers",
        "term/forbidden: voluntary soldiers > volunteer soldiers",
        "term/forbidden: voluntary soldiers > volunteer soldiers",
        "term/form: Southwest border > southwest border",
        "term/missing: Trạm quân y > military medical station",
        "term/missing: bộ đội địa phương > local troops",
        "term/sibling: voluntary soldiers > Volunteer soldiers",
      ])
  }
}
