import Checks
import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel
import Workbench

@Suite struct CheckJobTests {
  static let rows = [
    "Biên giới yên tĩnh.\tThe border was quiet.", "Dọc biên giới.\tAlong the boder.",
    "Bên kia biên giới.\tBeyond the border.", "Ruộng xanh.\tRuộng xanh.",
  ]

  static func run(_ job: CheckJob) async throws -> (
    rows: [ReportedFinding], result: CheckJob.Result
  ) {
    var rows: [ReportedFinding] = []
    let result = try await job.run(progress: { _ in }) { rows.append($0) }
    return (rows, result)
  }

  private func job(_ folder: TemporaryFolder, _ rows: [String] = rows) throws -> CheckJob {
    let path = try folder.file("a.tsv", rows.joined(separator: "\n") + "\n")
    return CheckJob(file: InputFile(path), sourceLanguage: "vi", targetLanguage: "en")
  }

  @Test("Fingerprints stay when rows are put in before, and differ between findings")
  func fingerprints() async throws {
    let folder = try TemporaryFolder()
    let before = try await Self.run(job(folder)).rows
    let after = try await Self.run(job(folder, ["Một.\tOne.", "Hai.\tTwo."] + Self.rows)).rows
    #expect(before.count == 2)
    #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
    #expect(Set(before.map(\.fingerprint)).count == before.count)
    #expect(after[0].finding.places[0].unit == before[0].finding.places[0].unit + 2)
  }

  @Test("Findings that are alike have names of their own")
  func alike() async throws {
    let folder = try TemporaryFolder()
    let rows = try await Self.run(job(folder, Self.rows + [Self.rows[3], Self.rows[3]])).rows
    #expect(rows.count == 4 && Set(rows.map(\.fingerprint)).count == 4)
  }

  @Test("What a baseline knows does not count; what it knows no longer is told")
  func baseline() async throws {
    let folder = try TemporaryFolder()
    var written = Baseline()
    for row in try await Self.run(job(folder)).rows { written.add(row, in: "a.tsv") }
    let sink = MemorySink()
    try written.write(to: sink)
    let file = InputFile(try folder.file("b.jsonl", Data(sink.bytes)))
    var checking = try job(
      folder, ["Dọc biên giới.\tAlong the boder. The border, the border."] + Self.rows.dropLast())
    checking.baseline = try await Baseline(file)
    let (rows, result) = try await Self.run(checking)
    #expect(rows.map(\.state) == [.new, .unchanged])
    #expect(result.count(atLeast: .info) == 1 && result.unchanged == 1)
    #expect(result.notes.contains { $0.contains("segment/untranslated") })
  }

  @Test("Waivers hold until they expire, and say when they are of no use")
  func waivers() async throws {
    let folder = try TemporaryFolder()
    let settings = try folder.file(
      "songngu.toml",
      """
      [[waiver]]
      rule = "spell/unknown"
      text = "Boder"
      reason = "a village"
      author = "An"
      [[waiver]]
      rule = "segment/untranslated"
      text = "Ruộng xanh."
      reason = "was so"
      expires = "2001-01-01"
      [[waiver]]
      rule = "term/missing"
      fingerprint = "0"
      reason = "gone"
      """)
    var checking = try job(folder)
    checking.waivers = try ProjectSettings(InputFile(settings)).waivers
    let (rows, result) = try await Self.run(checking)
    #expect(rows.map(\.state) == [.waived, .new])
    #expect(rows[0].reason == "a village")
    #expect(result.notes.contains { $0.contains("expired on 2001-01-01") })
    #expect(result.notes.contains { $0.contains("gone") && $0.contains("matches nothing") })
  }

  @Test("A project sets severities and turns rules off")
  func settings() async throws {
    let folder = try TemporaryFolder()
    var checking = try job(folder)
    checking.settings = ["spell/unknown": .severity(.error), "segment/untranslated": .off]
    let rows = try await Self.run(checking).rows
    #expect(rows.map(\.finding.severity) == [.error])
  }

  @Test(
    "Settings that cannot be used name the fault",
    arguments: [
      ("[chek]\nx = 1", "chek"),
      ("[check.rules]\n\"spell/unknwon\" = \"off\"", "did you mean spell/unknown"),
      ("[check.rules]\n\"spell/unknown\" = \"loud\"", "off, info, warning or error"),
      ("[check]\nfail_on = \"never\"", "fail_on"),
      ("[check]\ndictionaries = [\"tiếng Anh\"]", "language tag"),
      ("[check]\nmemory = [\"a\"]", "check.memories"),
      ("[languages]\nsource = \"tiếng Việt\"", "language tag"),
      ("[[waiver]]\nrule = \"x/y\"", "reason"),
      ("[[waiver]]\nrule = \"x/y\"\nreason = \"r\"", "no rule"),
      ("[[waiver]]\nrule = \"vi/syllable\"\nreason = \"r\"", "fingerprint"),
      (
        "[[waiver]]\nrule = \"vi/syllable\"\nreason = \"r\"\ntext = \"a\"\nexpires = \"31.12.2026\"",
        "2027-01-31"
      ),
      ("[check", "not TOML"),
    ])
  func badSettings(content: String, words: String) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.file("songngu.toml", content))
    let error = try #require(throws: FileError.self) { try ProjectSettings(file) }
    #expect(error.description.contains(words), "\(error)")
  }

  @Test("Only what changed since a revision is looked at")
  func changedSince() async throws {
    let folder = try TemporaryFolder()
    var checking = try job(folder)
    let git = "git -c user.name=a -c user.email=a@b -c init.defaultBranch=m"
    let set = try Program.shell(
      "\(git) init -q && git add a.tsv && \(git) commit -qm x", in: folder.url)
    #expect(set.exit == 0)
    _ = try job(folder, ["Một.\tOne."] + Self.rows + ["Sông sâu.\tThe rivver is deep."])
    checking.changedSince = "HEAD"
    let (rows, result) = try await Self.run(checking)
    #expect(rows.map(\.state) == [.unchanged, .unchanged, .new])
    #expect(result.count(atLeast: .warning) == 1)
    checking.changedSince = "no-such-revision"
    await #expect(throws: FileError.self) { try await Self.run(checking) }
  }

  @Test("Two texts are aligned first and checked bead by bead")
  func twoTexts() async throws {
    let folder = try TemporaryFolder()
    var checking = CheckJob(
      file: InputFile(
        try folder.file(
          "a.txt", "Đêm ấy trời mưa. Họ đi dọc biên giới năm 1978. Sáng ra họ về làng.")))
    checking.translation = InputFile(
      try folder.file(
        "b.txt",
        "It rained that night. They walked along the boder in 1978, the border. In the morning they went home."
      ))
    let rows = try await Self.run(checking).rows
    #expect(rows.map(\.finding.places[0].text) == ["boder"])
    #expect(rows[0].pair?.source == "Họ đi dọc biên giới năm 1978.")
  }

  @Test(
    "A project names its dictionaries, memories and words; a dictionary that isn't there is told")
  func spelling() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("words.txt", "glimvat\n")
    _ = try folder.file("m.tsv", "Họ uống rượu.\tThey drank brelk, brelk and brelk again.\n")
    let settings = try folder.file(
      "songngu.toml",
      """
      [check]
      dictionaries = ["en-GB", "vi-XX"]
      memories = ["m.tsv"]
      words = ["words.txt"]
      """)
    var checking = try job(folder, ["Nồi.\tThe color of the glimvat, of brelk and of kribble."])
    for rule in RuleSet.descriptions where rule.id.subject != "spell" {
      checking.settings[rule.id] = .off
    }
    #expect(
      try await Self.run(checking).rows.map(\.finding.places[0].text) == [
        "glimvat", "brelk", "kribble",
      ])
    checking.spelling = try ProjectSettings(InputFile(settings)).spelling
    let (rows, result) = try await Self.run(checking)
    #expect(rows.map(\.finding.places[0].text) == ["color", "kribble"])
    #expect(rows.first?.finding.suggestions.first == "colour")
    #expect(result.notes.contains { $0.contains("vi-XX") && $0.contains("install hunspell-vi") })
    checking.spelling.memories = [InputFile(folder.url.appending(path: "none.tsv").path)]
    await #expect(throws: FileError.self) { try await Self.run(checking) }
  }
}
