import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct ByteInternerTests {
  @Test("Each string has one number, whatever its length, and no other string has it")
  func numbers() {
    var random = SplitMix64(state: 11)
    var interner = ByteInterner(capacity: 4)
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<4000 {
      // Few different bytes, zero among them, so that many strings come again or are nearly alike.
      let length = Int.random(in: 0...20, using: &random)
      let key = (0..<length).map { _ in UInt8.random(in: 0...1, using: &random) }
      let expected = known[key]
      key.withUnsafeBytes { bytes in
        #expect(interner.find(bytes) == expected)
        let (id, isNew) = interner.intern(bytes)
        #expect(id == expected ?? known.count)
        #expect(isNew == (expected == nil))
        #expect(interner.bytes[interner.range(of: id)].elementsEqual(key))
        known[key] = id
      }
    }
    #expect(interner.count == known.count)
  }
}
