import CICU

/// Puts Vietnamese words in the order of a dictionary: syllable by syllable, so that *hoa hồng* comes
/// before *hoà bình*, and tones in the order a à ả ã á ạ.
///
/// Letters and tones of all syllables are compared first, case only between texts that are otherwise
/// equal. The two tone styles and the two canonical forms of a text have one place. Letters are
/// ordered by ICU's `vi` collation.
public struct VietnameseCollator: Sendable {
  private let syllables: Collator
  private let whole: Collator
  private let normalizer = Normalizer(options: NormalizerOptions(tonePlacement: .new))

  public init() throws(ICUError) {
    syllables = try Collator(locale: "vi", strength: CICU_SECONDARY)
    whole = try Collator(locale: "vi", strength: CICU_TERTIARY)
  }

  /// The key of a text, to be compared with others, or stored and compared by bytes.
  public func sortKey(for text: String) -> SortKey {
    var text = normalizer.apply(to: text)
    var bytes: [UInt8] = []
    text.withUTF8 { text in
      // Every key ends in a zero, which no key has inside: the shorter of two texts comes first.
      for syllable in text.split(whereSeparator: Self.isSeparator) {
        syllables.appendKey(of: UnsafeBufferPointer(rebasing: syllable), to: &bytes)
      }
      bytes.append(0)
      whole.appendKey(of: text, to: &bytes)
    }
    return SortKey(bytes: bytes)
  }

  /// `texts` in order; equal ones stay as they are.
  public func sorted(_ texts: some Sequence<String>) -> [String] {
    texts.map { (key: sortKey(for: $0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }
}
