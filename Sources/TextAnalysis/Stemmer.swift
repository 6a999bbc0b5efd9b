import CStemmer
public import TranslationModel

/// Cuts the endings of words off, after the Snowball rules of a language.
///
/// Not Sendable: a stemmer has one buffer for its results. Make one a task.
public final class Stemmer {
  private let handle: OpaquePointer

  /// Nil when there are no rules for the language; Vietnamese, which does not inflect, needs none.
  public init?(language: LanguageTag) {
    guard let opened = sb_stemmer_new(language.primary, "UTF_8") else { return nil }
    handle = opened
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in small letters.
  public func stem(of word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let start = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let stem = UnsafeBufferPointer(start: start, count: Int(sb_stemmer_length(handle)))
      return String(decoding: stem, as: UTF8.self)
    }
  }
}
