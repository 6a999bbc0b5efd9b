import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel
import Workbench

@Suite struct AlignBatchJobTests {
  /// Documents of made-up words, each with its translation, a sentence a line.
  static func documents(_ count: Int, in folder: TemporaryFolder) throws -> [DocumentPair] {
    var state: UInt64 = 7
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    return try (0..<count).map { number in
      var lines: (source: [String], target: [String]) = ([], [])
      for _ in 0..<8 {
        let words = (0..<roll(6) + 3).map { _ in roll(40) }
        lines.source.append(words.map { "nguồn\($0)" }.joined(separator: " ") + ".")
        if roll(8) > 0 {
          lines.target.append(words.map { "word\($0)" }.joined(separator: " ") + ".")
        }
      }
      return DocumentPair(
        source: InputFile(
          try folder.file("\(number).vi.txt", lines.source.joined(separator: "\n"))),
        target: InputFile(
          try folder.file("\(number).en.txt", lines.target.joined(separator: "\n"))),
        name: "\(number)")
    }
  }

  static func job(_ pairs: [DocumentPair], partSize: Int) -> AlignBatchJob {
    var job = AlignBatchJob(pairs: pairs)
    (job.sourceLanguage, job.targetLanguage) = ("vi", "en")
    job.settings.segmentation = .lines
    job.partSize = partSize
    return job
  }

  /// All results as JSON lines, by name, then the lexicon.
  static func bytes(of job: AlignBatchJob) async throws -> [UInt8] {
    let sink = MemorySink()
    let result = try await job.run(progress: { _ in }, tell: { _ in }) { outcome in
      try sink.write(outcome.pair.name + "\n")
      let aligned = try outcome.result.get()
      _ = try BitextExport(format: .jsonl).write(aligned.bitext, to: sink)
    }
    try LexiconWriter(sink).write(result.lexicon)
    return sink.bytes
  }

  @Test("The same bytes for any number of jobs", arguments: [1, 400, 1_000_000])
  func jobs(partSize: Int) async throws {
    let folder = try TemporaryFolder()
    var job = Self.job(try Self.documents(6, in: folder), partSize: partSize)
    let alone = try await Self.bytes(of: job)
    #expect(alone.count > 1000)
    job.jobs = 3
    #expect(try await Self.bytes(of: job) == alone)
  }

  @Test(
    "A pair that cannot be read is named and does not stop the others", arguments: [400, 10_000])
  func failure(partSize: Int) async throws {
    let folder = try TemporaryFolder()
    var pairs = try Self.documents(3, in: folder)
    pairs[1] = DocumentPair(
      source: InputFile(folder.url.appending(path: "missing").path), target: pairs[1].target,
      name: "1")
    var names: [String] = []
    var failures: [String] = []
    let result = try await Self.job(pairs, partSize: partSize).run(
      progress: { _ in }, tell: { _ in }
    ) { outcome in
      switch outcome.result {
      case .success: names.append(outcome.pair.name)
      case .failure(let error): failures.append(error.file)
      }
    }
    #expect(names == ["0", "2"])
    #expect(failures.count == 1)
    #expect(failures.allSatisfy { $0.hasSuffix("missing") })
    #expect((result.aligned, result.failed) == (2, 1))
  }

  @Test("What one document teaches helps in another, in one part or in several")
  func sharing() async throws {
    let folder = try TemporaryFolder()
    let pairs = try Self.documents(8, in: folder)
    func confidence(_ pairs: [DocumentPair], partSize: Int) async throws -> Double {
      var sum = 0.0
      _ = try await Self.job(pairs, partSize: partSize).run(progress: { _ in }, tell: { _ in }) {
        let beads = try $0.result.get().bitext.beads
        sum += beads.reduce(0) { $0 + $1.confidence } / Double(beads.count)
      }
      return sum
    }
    var alone = 0.0
    for pair in pairs { alone += try await confidence([pair], partSize: 1_000_000) }
    #expect(try await confidence(pairs, partSize: 1_000_000) > alone)
    #expect(try await confidence(pairs, partSize: 600) > alone)
  }

  @Test("A batch of nothing is aligned at once")
  func nothing() async throws {
    let result = try await AlignBatchJob(pairs: []).run(progress: { _ in }, tell: { _ in }) { _ in
      Issue.record("there was no pair")
    }
    #expect((result.aligned, result.failed) == (0, 0))
  }
}
