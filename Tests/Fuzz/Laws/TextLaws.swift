import TextAnalysis

/// The laws of the text library, each of which ends the process when it is broken.
public enum TextLaws {
  private static let normalizers = [
    NormalizerOptions.storedForm, NormalizerOptions(repair: true),
    NormalizerOptions(tonePlacement: .new, repair: true),
    NormalizerOptions(tonePlacement: .old, repair: false),
  ].map(Normalizer.init)

  public static func checkText(_ text: String) {
    let (composed, decomposed) = (
      UnicodeForm.composed.apply(to: text), UnicodeForm.decomposed.apply(to: text)
    )
    for normalizer in normalizers {
      let once = normalizer.apply(to: text)
      Law.expect(UnicodeForm.composed.contains(once), "normalised text is composed", text)
      Law.expect(
        Law.same(normalizer.apply(to: once), once), "normalising twice changes nothing", text)
      Law.expect(
        Law.same(normalizer.apply(to: decomposed), normalizer.apply(to: composed)),
        "both forms are normalised to one", text)
      let account = normalizer.normalized(text)
      Law.expect(Law.same(account.text, once), "with and without account, the text is one", text)
      checkOffsets(account.offsets, text, once)
    }
    for key in [TextKey.match, .search] {
      let once = key.key(of: text)
      Law.expect(Law.same(key.key(of: once), once), "a key is its own key", text)
      Law.expect(
        Law.same(key.key(of: composed), key.key(of: decomposed)), "both forms have one key", text)
      let keyed = key.keyed(text)
      Law.expect(Law.same(keyed.key, once), "with and without offsets, the key is one", text)
      checkOffsets(keyed.offsets, text, once)
    }
    Law.expect(
      Law.same(TextKey.search.key(of: TextKey.match.key(of: text)), TextKey.search.key(of: text)),
      "the search key is one of the match key", text)
    for doubt in Normalizer().doubts(in: text) {
      Law.expect(
        Array(text.utf8)[doubt.range].elementsEqual(doubt.text.utf8), "a doubt has its place",
        text)
    }
    if let collator { _ = collator.sortKey(for: text) }
  }

  private static let collator = try? VietnameseCollator()

  /// The charset is the one of that number, counted round.
  public static func checkDecoding(_ bytes: [UInt8], charsetNumber: Int) {
    let charset = Charset.allCases[charsetNumber % Charset.allCases.count]
    let detection = CharsetDetector.detect(bytes)
    if let verdict = detection.verdict { _ = try? verdict.decode(bytes) }
    guard let text = try? charset.decode(bytes).text else { return }
    Law.expect(UnicodeForm.composed.contains(text), "decoded text is composed", text)
    guard charset != .doubleUTF8, let encoded = try? charset.encode(text) else { return }
    let again = (try? charset.decode(encoded).text) ?? "\u{0}"
    Law.expect(
      Law.same(again, text) || text.isEmpty, "what was written is read as it was, in \(charset)",
      text)
    _ = try? charset.decode(legacyString: text)
  }

  /// The byte-wise ways, which take ill-formed UTF-8 too.
  public static func checkBytes(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var normalized: [UInt8] = [0x21]
    var key: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      Normalizer().append(normalizing: bytes, to: &normalized)
      TextKey.match.append(keyOf: bytes, to: &key)
    }
    Law.expect(
      normalized.dropFirst().elementsEqual(Normalizer().apply(to: text).utf8),
      "bytes and text are normalised alike", text)
    Law.expect(
      key.elementsEqual(TextKey.match.key(of: text).utf8), "bytes and text have one key", text)
  }

  private static func checkOffsets(_ offsets: OffsetMap, _ old: String, _ new: String) {
    let (oldBytes, newBytes) = (Array(old.utf8), Array(new.utf8))
    var (start, step) = (0, 1)
    while start <= oldBytes.count {
      let end = min(oldBytes.count, start + step)
      if isBorder(start, oldBytes), isBorder(end, oldBytes) {
        let there = offsets.newRange(of: start..<end)
        Law.expect(
          there.upperBound <= newBytes.count && isBorder(there.lowerBound, newBytes)
            && isBorder(there.upperBound, newBytes), "offsets lie at borders of scalars", old)
        let back = offsets.oldRange(of: there)
        Law.expect(
          back.lowerBound <= start && back.upperBound >= end, "there and back covers a range", old)
      }
      start += 1
      step = step * 7 % 11 + 1
    }
  }

  private static func isBorder(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}
