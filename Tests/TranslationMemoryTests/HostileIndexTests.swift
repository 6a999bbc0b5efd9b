import Foundation
import Synchronization
import TestSupport
import Testing
import TranslationModel

@testable import TranslationMemory

/// Index files that somebody has changed and signed again.
@Suite struct HostileIndexTests {
  @Test(
    "An index with wrong numbers and right checksums is made anew or searched, and never a trap",
    arguments: 0..<8)
  func wrongNumbers(seed: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "m.db").path
    let store = try SQLiteStore.create(at: path)
    let first = Memory(store, name: "m", indexPath: path + "-index")
    _ = try await first.insert(
      (0..<40).map { SampleUnits.pair("câu \($0 % 7) abc x\($0)y của git_env", "t \($0)") })
    try await first.index.save()
    let sound = try Data(contentsOf: URL(filePath: path + "-index"))
    let refused = Mutex(0)
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<25 {
      var bytes = [UInt8](sound)
      for image in Self.images(in: bytes) {
        let body = image.dropFirst(PartLayout.Offset.headerEnd)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = body.lowerBound + Int.random(in: 0..<body.count / 4, using: &random) * 4
          let values: [UInt32] = [0, 1, 2, 255, .max, .random(in: 0...300, using: &random)]
          let value = values.randomElement(using: &random) ?? 0
          withUnsafeBytes(of: value) { bytes.replaceSubrange(place..<place + 4, with: $0) }
        }
        Self.sign(image, in: &bytes)
      }
      try Data(bytes).write(to: URL(filePath: path + "-index"))
      let memory = Memory(store, name: "m", indexPath: path + "-index") { _ in
        refused.withLock { $0 += 1 }
      }
      var options = LookupOptions(languages: LanguagePair(source: "vi", target: "en"))
      options.threshold = 50
      _ = try await memory.matches(for: LookupQuery("câu 3 abc x3y của"), options)
      for pattern in ["abc", "bc x", "câu 3", "của git", "3y", "env"] {
        for try await _ in try await memory.occurrences(of: ConcordanceQuery(pattern)) {}
      }
      _ = try await memory.fragments(of: "một câu abc của git_env khác", options)
    }
    #expect((1..<25).contains(refused.withLock { $0 }))
  }

  private static func images(in file: [UInt8]) -> [Range<Int>] {
    file.withUnsafeBytes { file in
      (0..<Int(file.load(fromByteOffset: 28, as: UInt32.self))).map { number in
        let start = Int(file.load(fromByteOffset: 64 + number * 32 + 16, as: UInt64.self))
        return start..<start
          + Int(file.load(fromByteOffset: 64 + number * 32 + 24, as: UInt64.self))
      }
    }
  }

  private static func sign(_ image: Range<Int>, in file: inout [UInt8]) {
    func store(_ sum: (UnsafeRawBufferPointer) -> UInt64, at offset: Int) {
      let value = file.withUnsafeBytes { sum(UnsafeRawBufferPointer(rebasing: $0[image])) }
      let place = image.lowerBound + offset
      withUnsafeBytes(of: value) { file.replaceSubrange(place..<place + 8, with: $0) }
    }
    store(PartImage.checksum(ofBody:), at: PartLayout.Offset.checksum)
    store(PartImage.checksum(ofHeader:), at: PartLayout.Offset.headerChecksum)
  }
}
