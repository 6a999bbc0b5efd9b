import Foundation
import Synchronization
import Testing
import TestSupport
import TranslationModel

@testable import TranslationMemory

@Suite struct MemoryTests {
  private final class Notes: Sendable {
    private let texts = Mutex<[String]>([])
    var all: [String] { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0.append(text) } }
  }

  private let folder: TemporaryFolder
  private let notes = Notes()
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "m.db").path
  }

  private func memory(_ store: SQLiteStore) -> Memory {
    Memory(store, name: "m", indexPath: path + "-index") { [notes] in notes.add($0) }
  }

  private func options(_ threshold: Int = 70) -> LookupOptions {
    var options = LookupOptions(languages: LanguagePair(source: "vi", target: "en"))
    options.threshold = threshold
    return options
  }

  private func matches(
    _ memory: Memory, _ text: String, _ threshold: Int = 70
  ) async throws -> [Match] {
    try await memory.matches(for: LookupQuery(InlineText(text)), options(threshold))
  }

  @Test("The index file gives what an index made from the store gives, and is not made twice")
  func indexFile() async throws {
    var texts = RandomSegments(seed: 3)
    let store = try SQLiteStore.create(at: path)
    let writing = memory(store)
    _ = try await writing.insert((0..<300).map { SampleUnits.pair(texts.next(), "t \($0)") })
    let queries = (0..<40).map { _ in texts.next() }
    var before: [[Match]] = []
    for query in queries { before.append(try await matches(writing, query, 50)) }
    try await writing.index.save()
    let made = try Data(contentsOf: URL(filePath: path + "-index"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(left).isSubset(of: ["m.db", "m.db-wal", "m.db-shm", "m.db-index"]))
    let reading = memory(try SQLiteStore.open(path))
    for (query, known) in zip(queries, before) {
      // The parts of one were put aside when they were made, those of the other lie in the file.
      #expect(try await matches(writing, query, 50) == known)
      #expect(try await matches(reading, query, 50) == known)
    }
    try await reading.index.save()
    #expect(try Data(contentsOf: URL(filePath: path + "-index")) == made)
    #expect(notes.all == [])
  }

  @Test("A damaged or foreign index is made anew, and that is said")
  func damagedIndex() async throws {
    let store = try SQLiteStore.create(at: path)
    let first = memory(store)
    _ = try await first.insert((0..<20).map { SampleUnits.pair("câu \($0) abc", "t \($0)") })
    try await first.index.save()
    let sound = try Data(contentsOf: URL(filePath: path + "-index"))
    for place in stride(from: 0, to: sound.count, by: 97) {
      var bytes = sound
      bytes[place] ^= 0x40
      try bytes.write(to: URL(filePath: path + "-index"))
      let memory = memory(store)
      #expect(try await matches(memory, "câu 7 abc").first?.target.content.plainText == "t 7")
    }
    for length in [0, 10, 63, 200, sound.count - 1] {
      try sound.prefix(length).write(to: URL(filePath: path + "-index"))
      #expect(try await matches(memory(store), "câu 7 abc").first?.rate == 100)
    }
    #expect(!notes.all.isEmpty)
    let other = try SQLiteStore.create(at: path + "2")
    try sound.write(to: URL(filePath: path + "2-index"))
    let foreign = Memory(other, name: "m", indexPath: path + "2-index")
    #expect(try await matches(foreign, "câu 7 abc").isEmpty)
  }

  @Test("What is stored is found at once; what is removed or replaced, no more")
  func live() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    #expect(try await matches(memory, "một hai ba").isEmpty)
    let number = try await memory.insert([SampleUnits.pair("một hai ba", "one two three")])
      .numbers[0]
    #expect(try await matches(memory, "một hai ba").map(\.unit) == [number])
    try await memory.index.save()
    let new = try await memory.replace(number, with: SampleUnits.pair("bốn năm sáu", "4 5 6"))
    #expect(try await matches(memory, "một hai ba").isEmpty)
    #expect(try await matches(memory, "bốn năm sáu").map(\.unit) == [new])
    _ = try await memory.remove([new ?? 0])
    #expect(try await matches(memory, "bốn năm sáu").isEmpty)
  }

  @Test("A lookup goes either way, and prefers the variant asked for")
  func directions() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    _ = try await memory.insert([SampleUnits.full])
    var options = LookupOptions(languages: LanguagePair(source: "en", target: "vi"))
    let back = try await memory.matches(for: LookupQuery("Heavy term"), options)
    #expect(back.map(\.rate) == [99] || back.map(\.rate) == [100])
    options.languages = LanguagePair(source: "vi", target: "en-GB")
    let british = try await memory.matches(for: LookupQuery(SampleUnits.codes), options)
    #expect(british.map(\.target.content.plainText) == ["Bold term, in British"])
    options.languages = LanguagePair(source: "vi", target: "en")
    let all = try await memory.matches(for: LookupQuery(SampleUnits.codes), options)
    #expect(all.map(\.target.content.plainText) == ["Bold term", "Heavy term"])
    #expect(all.allSatisfy { $0.rate == 100 && $0.kind == .exact })
    options.languages = LanguagePair(source: "vi", target: "fr")
    #expect(try await memory.matches(for: LookupQuery("Đậm thuật ngữ"), options).isEmpty)
  }

  @Test("Neighbours make 101 and 102; a document 101")
  func context() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    var units = ["mở đầu", "vâng", "kết thúc", "khác", "vâng"].enumerated().map { number, text in
      var unit = SampleUnits.pair(text, "t\(number)")
      unit.properties = [
        Property(type: Property.Name.sourceDocument, value: number < 3 ? "a" : "b"),
        Property(type: Property.Name.sourceRange, value: "\(number):\(number + 1)"),
      ]
      return unit
    }
    units.append(SampleUnits.pair("vâng", "t5"))
    _ = try await memory.insert(units)
    func rates(_ query: LookupQuery) async throws -> [String] {
      try await memory.matches(for: query, options()).map {
        "\($0.rate) \($0.kind) \($0.proposal)"
      }
    }
    #expect(
      try await rates(LookupQuery("vâng", before: "Mở đầu", after: "kết thúc"))
        == ["102 context t1", "100 exact t4", "100 exact t5"])
    #expect(
      try await rates(LookupQuery("vâng", before: "khác", after: "kết thúc"))
        == ["101 context t1", "101 context t4", "100 exact t5"])
    #expect(
      try await rates(LookupQuery("vâng", document: "b"))
        == ["101 context t4", "100 exact t1", "100 exact t5"])
  }

  @Test("Numbers and codes of the query go into the proposal, and that is said")
  func adaptation() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    _ = try await memory.insert([
      SampleUnits.pair("Có 12 tệp trong {0} và 7 trang.", "There are 12 files in {0} and 7 pages.")
    ])
    let match = try #require(
      try await matches(memory, "Có 15 tệp trong {1} và 7 trang.").first)
    #expect(match.rate == 98)
    #expect(match.score.differences == [.number, .code])
    #expect(match.proposal == "There are 15 files in {1} and 7 pages.")
    #expect(match.substitutions.map(\.old) == ["12", "{0}"])
    let words = try #require(try await matches(memory, "Có 12 tệp ở trong {0} và 7 trang.").first)
    #expect(words.edits.map(\.kind) == [.added])
    #expect(words.kind == .fuzzy && words.rate == 88)
  }

  @Test("Penalties are taken off and named; a rejected unit is never proposed")
  func penalties() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    func unit(_ target: String, _ type: String, _ value: String) -> TranslationUnit {
      var unit = SampleUnits.pair("một hai ba bốn", target)
      unit.properties = [Property(type: type, value: value)]
      return unit
    }
    _ = try await memory.insert([
      unit("rejected", Property.Name.status, "rejected"),
      unit("unreviewed", Property.Name.status, "unreviewed"),
      unit("weak", Property.Name.confidence, "0.55"),
      unit("sure", Property.Name.confidence, "0.99"),
    ])
    let found = try await matches(memory, "một hai ba bốn")
    #expect(found.map(\.proposal) == ["sure", "unreviewed", "weak"])
    #expect(found.map(\.rate) == [100, 98, 96])
    #expect(found[2].penalties == [Penalties.Charge(reason: .alignment, points: 4)])
    let set = MemorySet([MemorySet.Member(memory, penalty: 3)])
    let charged = try await set.matches(
      for: LookupQuery("một hai ba bốn"), options())
    #expect(charged.map(\.rate) == [97, 95, 93])
  }

  @Test("A filter leaves the best of the admitted units, frozen or live")
  func filtered() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    func unit(_ source: String, _ client: String) -> TranslationUnit {
      var unit = SampleUnits.pair(source, client)
      unit.properties = [Property(type: Property.Name.client, value: client)]
      return unit
    }
    _ = try await memory.insert(
      (0..<20).map { unit("một hai ba bốn năm", "A\($0)") } + [unit("một hai ba bốn sáu", "B")])
    var options = options()
    options.filter.client = "B"
    let query = LookupQuery("một hai ba bốn năm")
    #expect(try await memory.matches(for: query, options).map(\.proposal) == ["B"])
    try await memory.index.save()
    #expect(try await memory.matches(for: query, options).map(\.proposal) == ["B"])
    _ = try await memory.insert([unit("một hai ba bốn năm", "B")])
    #expect(try await memory.matches(for: query, options).map(\.rate) == [100, 80])
    var search = ConcordanceQuery("ba bon")
    search.filter.client = "A7"
    var found: [String] = []
    for try await occurrence in try await memory.occurrences(of: search) {
      found.append(occurrence.stored.unit.variants[1].content.plainText)
    }
    #expect(found == ["A7"])
  }

  @Test("A segment is covered by the units that are parts of it")
  func fragments() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    _ = try await memory.insert([
      SampleUnits.pair("đơn vị quân đội", "military unit"), SampleUnits.pair("quân đội", "army"),
      SampleUnits.pair("Việt Nam", "Viet Nam"),
    ])
    let text = "Một đơn vị quân đội của Việt Nam."
    let found = try await memory.fragments(of: InlineText(text), options()).fragments
    #expect(found.map(\.proposal) == ["military unit", "Viet Nam"])
    #expect(
      found.map { Array(text.utf8)[$0.range] }.map { String(decoding: $0, as: UTF8.self) }
        == ["đơn vị quân đội", "Việt Nam"])
  }

  @Test("What no unit is as a whole is found inside longer ones, the longest stretches of it")
  func fragmentsInside() async throws {
    let memory = memory(try SQLiteStore.create(at: path))
    _ = try await memory.insert([
      SampleUnits.pair("Các đơn vị quân đội ở phía Bắc.", "Army units in the north."),
      SampleUnits.pair("Đơn vị này có 7 người.", "This unit has 7 people."),
      SampleUnits.pair("Việt Nam", "Viet Nam"),
      SampleUnits.pair("của Việt Nam và Lào", "of Viet Nam and Laos"),
    ])
    for isFrozen in [false, true] {
      if isFrozen { try await memory.index.save() }
      let text = "Hai ĐƠN VỊ quân đội của Việt Nam, có 8 người."
      let found = try await memory.fragments(of: InlineText(text), options()).fragments
      #expect(
        found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
          == ["ĐƠN VỊ quân đội", "của Việt Nam"])
      #expect(
        found.map {
          String(decoding: Array($0.source.content.plainText.utf8)[$0.sourceRange], as: UTF8.self)
        } == ["đơn vị quân đội", "của Việt Nam"])
      #expect(found.allSatisfy { !$0.isWhole })
      var filtered = options()
      filtered.filter.client = "none"
      #expect(try await memory.fragments(of: InlineText(text), filtered).fragments.isEmpty)
    }
  }

  /// The longest stretches by looking at every stretch of every text.
  private func slowCovering(_ segment: SegmentTokens, _ texts: [SegmentTokens]) -> Int {
    let keys = segment.classKeys
    let known = texts.map(\.classKeys)
    func isKnown(_ range: Range<Int>) -> Bool {
      known.contains { text in
        range.count == 1
          ? text == Array(keys[range])
          : text.indices.contains {
            $0 + range.count <= text.count
              && text[$0..<$0 + range.count].elementsEqual(keys[range])
          }
      }
    }
    var best = [Int](repeating: 0, count: keys.count + 1)
    for start in keys.indices.reversed() {
      best[start] = best[start + 1]
      for end in start + 1...keys.count where isKnown(start..<end) {
        best[start] = max(best[start], best[end] + end - start)
      }
    }
    return best[0]
  }

  @Test("No covering of a segment has more tokens, by a slow search")
  func fragmentsCoverMost() async throws {
    let words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"]
    var random = RandomSegments(seed: 5)
    func text(_ length: Int) -> String {
      (0..<length).map { _ in words[random.random(words.count)] }.joined(separator: " ")
    }
    let memory = memory(try SQLiteStore.create(at: path))
    let texts = (0..<12).map { text(1 + $0 % 5) }
    let pairs = texts.map { SampleUnits.pair($0, "x") }
    // Some lie in the index file, and some are not frozen yet.
    _ = try await memory.insert(Array(pairs.prefix(7)))
    try await memory.index.save()
    _ = try await memory.insert(Array(pairs.dropFirst(7)))
    let segments = texts.map { SegmentTokens($0) }
    for _ in 0..<15 {
      let query = text(9)
      let tokens = SegmentTokens(query)
      let found = try await memory.fragments(of: InlineText(query), options()).fragments
      let covered = found.reduce(0) { sum, fragment in
        sum + tokens.tokens.count { fragment.range.contains($0.form.lowerBound) }
      }
      #expect(covered == slowCovering(tokens, segments), "\(query)")
    }
  }
}
