/// Brings Vietnamese text into the form in which it is stored.
///
/// The stored form is NFC with three faults repaired that NFC leaves, each only where the word then
/// is a valid syllable: marks in an order that does not compose (`e ◌́ ◌̂`), and grapheme joiners,
/// zero-width spaces and soft hyphens inside a syllable. More is done on request only
/// (``NormalizerOptions``). What is doubtful is reported and not changed (``doubts(in:)``).
///
/// Laws: normalising twice changes nothing more; a text without Vietnamese words comes back as its
/// NFC, byte for byte; every change is listed with its reason. Time is linear in the text.
public struct Normalizer: Sendable {
  public let options: NormalizerOptions

  public init(options: NormalizerOptions = .storedForm) { self.options = options }

  /// `text` in the form that the options ask for; itself when it is in it already.
  public func apply(to text: String) -> String {
    var text = text
    let result: [UInt8]? = text.withUTF8 { bytes in
      if isStored(bytes) { return nil }
      var pass = NormalizerPass(bytes, options: options, output: [], recorder: NoRecorder())
      pass.run()
      return pass.output
    }
    return result.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Appends the normalised text to `output`.
  ///
  /// Bytes that are no UTF-8 become U+FFFD, as when a String is made of them.
  public func append(normalizing bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if isStored(bytes) { return output.append(contentsOf: bytes) }
    if UTF8Validity.firstFault(in: bytes) != nil {
      var repaired = String(decoding: bytes, as: UTF8.self)
      return repaired.withUTF8 { append(normalizingValid: $0, to: &output) }
    }
    append(normalizingValid: bytes, to: &output)
  }

  private func append(
    normalizingValid bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    // The pass takes the array over, so that appending does not copy it.
    var taken: [UInt8] = []
    swap(&taken, &output)
    taken.reserveCapacity(taken.count + bytes.count)
    var pass = NormalizerPass(bytes, options: options, output: taken, recorder: NoRecorder())
    taken = []
    pass.run()
    output = pass.output
  }

  /// The normalised text with its changes and with offsets between old and new.
  public func normalized(_ text: String) -> NormalizedText {
    var text = text
    return text.withUTF8 { bytes in
      var pass = NormalizerPass(bytes, options: options, output: [], recorder: ChangeRecorder())
      pass.run()
      let output = pass.output
      return NormalizedText(
        text: String(decoding: output, as: UTF8.self),
        changes: pass.recorder.changes.map { change in
          TextChange(
            oldRange: change.old, newRange: change.new, reasons: change.reasons.list,
            old: String(decoding: bytes[change.old], as: UTF8.self),
            new: String(decoding: output[change.new], as: UTF8.self))
        },
        offsets: pass.recorder.offsets)
    }
  }

  /// What looks wrong in the text but is not changed, whatever the options: run it over the text
  /// before normalising to see what a repair would do, after it to see what remains.
  public func doubts(in text: String) -> [TextDoubt] {
    var text = text
    return text.withUTF8 { bytes in
      var finder = DoubtFinder(bytes)
      finder.run()
      return finder.doubts
    }
  }

  /// Whether nothing needs to be looked at.
  private func isStored(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    options == .storedForm && StoredFormScan.firstSuspect(in: bytes, from: 0) == bytes.count
  }
}
