import Foundation
import Testing
import TestSupport
import TextAnalysis
import TranslationModel

@testable import TranslationMemory

@Suite struct ConcordanceTests {
  private static let texts = [
    "Quân đội nhân dân", "QUÂN ĐỘI và hoà bình", "cái quan dài", "Hòa bình!", "Sao? Thế ư?",
    "đơn-vị 1.975 (7h30) {name} x@example.com", "<a href=\"foo\">bấm</a>", "quânđội", "日本語 text",
  ]

  private func memory(frozen: Bool) async throws -> (Memory, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "m").path
    let memory = Memory(try SQLiteStore.create(at: path), name: "m", indexPath: path + "-index")
    _ = try await memory.insert(Self.texts.map { SampleUnits.pair($0, "x") })
    if frozen { try await memory.index.save() }
    return (memory, folder)
  }

  private func found(_ memory: Memory, _ query: ConcordanceQuery) async throws -> [String] {
    var found: [String] = []
    for try await occurrence in try await memory.occurrences(of: query) {
      for place in occurrence.places {
        let text = Array(occurrence.stored.unit.variants[place.variant].content.plainText.utf8)
        found += place.ranges.map { String(decoding: text[$0], as: UTF8.self) }
      }
    }
    return found
  }

  @Test(
    "However it is typed, the same is found",
    arguments: ["quan doi", "QUÂN ĐỘI", "qua\u{302}n đo\u{302}\u{323}i", "quân dội"])
  func folded(pattern: String) async throws {
    let (memory, folder) = try await memory(frozen: true)
    #expect(try await found(memory, ConcordanceQuery(pattern)) == ["Quân đội", "QUÂN ĐỘI"])
    withExtendedLifetime(folder) {}
  }

  @Test(
    "Frozen or live, what the index leaves is all that a scan of the texts finds",
    arguments: [
      "o", "quan", "hoa", "?", "975", "1.975", "7h30", "{name}", "name", "example.com", "href",
      "foo",
      "bấm<", "đơn-vị", "語", "ngu", "text", "-", ".", "bình!", "quan d", "a",
    ])
  func complete(pattern: String) async throws {
    let (frozen, folder) = try await memory(frozen: true)
    let (live, other) = try await memory(frozen: false)
    for mode in [ConcordanceQuery.Mode.substring, .word] {
      let query = ConcordanceQuery(pattern, mode: mode)
      let search = try TextSearch(query)
      let scanned = try Self.texts.flatMap { text in
        try search.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
      }
      #expect(try await found(frozen, query).filter { $0 != "x" } == scanned)
      #expect(try await found(live, query).filter { $0 != "x" } == scanned)
    }
    withExtendedLifetime((folder, other)) {}
  }

  @Test("Exact, whole words and expressions")
  func modes() async throws {
    let (memory, folder) = try await memory(frozen: true)
    #expect(try await found(memory, ConcordanceQuery("quân đội", isExact: true)) == [])
    #expect(try await found(memory, ConcordanceQuery("hòa", isExact: true)) == [])
    #expect(try await found(memory, ConcordanceQuery("Hòa", isExact: true)) == ["Hòa"])
    #expect(try await found(memory, ConcordanceQuery("hoa", mode: .word)) == ["hoà", "Hòa"])
    #expect(
      try await found(memory, ConcordanceQuery("qu[âa]n \\w+", mode: .regex))
        == ["Quân đội", "QUÂN ĐỘI", "quan dài"])
    #expect(try await found(memory, ConcordanceQuery("?")) == ["?", "?"])
    withExtendedLifetime(folder) {}
  }

  /// Texts in which words, codes, numbers and marks meet in every way.
  private static func mixedTexts(_ count: Int, _ random: inout RandomSegments) -> [String] {
    let stuff = [
      "Quân", "đội", "tập tin", "hoà", "hòa", "bình", "kỹ", "kĩ", "Kyoto", "ký", "an", "toàn",
      "dung lượng",
      "<a href=\"tập tin.html\">", "</a>", "{name}", "{tập tin}", "%s", "%(tên)d", "$HOME", "&amp;",
      "tep@hoa.vn", "https://hoa.vn/an-toan", "tập.tin.txt", "30/4/1975", "1.975,5", "7h30", "A4",
      "20th", "don't", "f_name", "v.v", "\u{200B}", "a\u{AD}n", " 日本 ", "™", "…", "–",
      "ho\u{61}\u{300}",
    ]
    let joints = [" ", " ", " ", " ", "", "-", ", ", "/", " (", "\u{A0}", "  ", ". "]
    return (0..<count).map { _ in
      let text = (0...random.random(7)).reduce(into: "") { text, _ in
        text += stuff[random.random(stuff.count)] + joints[random.random(joints.count)]
      }
      return Normalizer().apply(to: text)
    }
  }

  /// A stretch of one of the texts, its case or its marks changed perhaps.
  private static func stretch(of texts: [String], _ random: inout RandomSegments) -> String {
    let scalars = Array(texts[random.random(texts.count)].unicodeScalars)
    let start = random.random(scalars.count)
    let end = min(scalars.count, start + 1 + random.random(16))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    let text = String(view)
    return switch random.random(4) {
    case 0: text.uppercased()
    case 1: text.decomposedStringWithCanonicalMapping
    case 2: text.folding(options: .diacriticInsensitive, locale: nil)
    default: text
    }
  }

  @Test("Whatever stretch is looked for, a look at every text finds no more", arguments: 1...4)
  func completeForStretches(seed: UInt64) async throws {
    var random = RandomSegments(seed: seed)
    let texts = Self.mixedTexts(60, &random)
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "m").path
    let memory = Memory(try SQLiteStore.create(at: path), name: "m", indexPath: path + "-index")
    // Some are frozen, in parts of their own, and some are not.
    let borders = [0, 30, 40, 60]
    for (start, end) in zip(borders, borders.dropFirst()) {
      let units = texts[start..<end].enumerated().map { SampleUnits.pair($1, "#\(start + $0)") }
      _ = try await memory.insert(units)
      if end < 60 { try await memory.index.save() }
    }
    for number in 0..<100 {
      let pattern = Self.stretch(of: texts, &random)
      var query = ConcordanceQuery(
        pattern, mode: number % 3 == 0 ? .word : .substring, isExact: number % 5 == 0)
      query.languages = ["vi"]
      guard let search = try? TextSearch(query) else { continue }
      var found: [String] = []
      for try await occurrence in try await memory.occurrences(of: query) {
        found.append(occurrence.stored.unit.variants[1].content.plainText)
      }
      let scanned = try texts.indices.filter { try !search.ranges(in: texts[$0]).isEmpty }
      #expect(found == scanned.map { "#\($0)" }, "\(pattern.debugDescription), \(query.mode)")
    }
  }

  @Test("What cannot be looked for is said", arguments: ["", "  ", "\u{200B}"])
  func blank(pattern: String) async throws {
    let (memory, folder) = try await memory(frozen: false)
    await #expect(throws: QueryError.self) {
      _ = try await memory.occurrences(of: ConcordanceQuery(pattern))
    }
    await #expect(throws: QueryError.self) {
      _ = try await memory.occurrences(of: ConcordanceQuery("(", mode: .regex))
    }
    withExtendedLifetime(folder) {}
  }
}
