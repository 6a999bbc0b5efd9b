extension Normalizer {
  /// Whether a text is plainly in stored form: nothing in it needs to be looked at more closely.
  package static func isPlainlyStored(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    StoredFormScan.firstSuspect(in: bytes, from: 0) == bytes.count
  }
}
