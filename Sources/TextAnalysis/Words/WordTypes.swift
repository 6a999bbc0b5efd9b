/// The distinct words of the texts that a task looks at, each examined once.
///
/// Words are numbered from 0 in order of first sight, by their bytes; the match key of a word is a
/// word of the table too. Some 40 bytes a word and its own bytes. Not Sendable: use one a task.
package final class WordTypes {
  /// Stands for a word that is not held: one of more than 100 bytes, or beyond ``capacity``.
  package static let unlisted: Int32 = -1
  /// As many words as are held; a library of natural text stays below a million. What comes later
  /// is unlisted, so that a text of ever new words cannot fill the memory.
  package static let capacity = 1 << 22
  private static let longestWord = 100

  private var surfaces = Vocabulary()
  private var types: [WordType] = []
  private var scratch: [UInt8] = []

  package init() {}

  package var count: Int { types.count }

  /// The number of a word.
  package func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard word.count <= Self.longestWord else { return Self.unlisted }
    guard types.count < Self.capacity else { return surfaces.find(word) ?? Self.unlisted }
    let number = surfaces.number(of: word)
    if Int(number) == types.count { add(word, number) }
    return number
  }

  package func number(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  /// The number of a word when it was seen before, else ``unlisted``.
  package func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    word.count <= Self.longestWord ? surfaces.find(word) ?? Self.unlisted : Self.unlisted
  }

  /// The number of a word's match key.
  package func key(of word: String) -> Int32 {
    let number = number(of: word)
    return number == Self.unlisted ? number : self[number].key
  }

  /// - Precondition: the number came from this table and is not ``unlisted``.
  package subscript(number: Int32) -> WordType { types[Int(number)] }

  /// The word of a number.
  package func text(of number: Int32) -> String { surfaces.text(of: number) }

  private func add(_ word: UnsafeBufferPointer<UInt8>, _ number: Int32) {
    let text = String(decoding: word, as: UTF8.self)
    let isASCII = word.allSatisfy { $0 < 0x80 }
    let type = WordType(
      key: number, capitals: Capitals(of: text),
      syllable: !Syllable.isValid(text) ? .none : isASCII ? .plain : .marked,
      length: UInt8(clamping: text.unicodeScalars.count), isASCII: isASCII)
    types.append(type)
    var key = scratch
    scratch = []
    key.removeAll(keepingCapacity: true)
    TextKey.match.append(keyOf: word, to: &key)
    let keyNumber = key.withUnsafeBufferPointer { self.number(of: $0) }
    scratch = key
    // A key that is not held leaves the word its own.
    guard keyNumber != Self.unlisted, keyNumber != number else { return }
    types[Int(number)] = WordType(
      key: keyNumber, capitals: type.capitals, syllable: type.syllable, length: type.length,
      isASCII: type.isASCII)
  }
}
