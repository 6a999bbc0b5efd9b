/// What is known of a word wherever it stands.
package struct WordType: Sendable {
  /// How much a word is like a Vietnamese syllable.
  package enum Syllable: UInt8, Sendable {
    /// It is none.
    case none
    /// It could be one, but has no mark that says so: *can*, *to*, *hai*.
    case plain
    /// It is one and has a tone mark or a letter that says so: *bộ*, *quân*.
    case marked
  }

  /// The number of its match key, which words that differ in case or tone style only have in
  /// common.
  package let key: Int32
  package let capitals: Capitals
  package let syllable: Syllable
  /// In letters, marks and other scalars; 255 for more.
  package let length: UInt8
  package let isASCII: Bool
}
