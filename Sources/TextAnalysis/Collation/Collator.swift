import CICU

/// One of ICU's collators.
///
/// Sendable because it is never changed once it is open, and ICU lets several threads ask it.
final class Collator: @unchecked Sendable {
  private let handle: OpaquePointer

  init(locale: String, strength: cicu_strength) throws(ICUError) {
    var status: Int32 = 0
    guard let opened = cicu_collator_open(locale, strength, &status) else {
      throw ICUError(status: status, task: "opening the collation of \(locale)")
    }
    handle = opened
  }

  deinit { cicu_collator_close(handle) }

  /// Appends the sort key of a text, which ends in a zero.
  func appendKey(of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var capacity = text.count * 3 + 16
    while true {
      var needed = 0
      let key = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = text.withMemoryRebound(to: CChar.self) {
          Int(
            cicu_sort_key(
              handle, $0.baseAddress, Int32($0.count), buffer.baseAddress, Int32(capacity)))
        }
        count = min(needed, capacity)
      }
      if needed <= capacity { return bytes.append(contentsOf: key) }
      capacity = needed
    }
  }
}
