/// The scalars of a word, in sixteen bits each: what edits are counted in.
typealias Letters = [UInt16]
typealias LetterBuffer = UnsafeBufferPointer<UInt16>

extension Letters {
  /// - Parameter word: well-formed UTF-8.
  init(of word: UnsafeBufferPointer<UInt8>) {
    self.init()
    reserveCapacity(word.count)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { append(UInt16(byte)) }
    } else {
      for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
        append(UInt16(truncatingIfNeeded: scalar.value))
      }
    }
  }

  init(of word: String) {
    var word = word
    self = word.withUTF8 { Letters(of: $0) }
  }
}
