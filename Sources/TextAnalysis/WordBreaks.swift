import CICU
import Synchronization

/// ICU's word breaks, for scripts whose words only a dictionary finds.
///
/// Sendable because the only instance there is stands behind a lock.
struct WordBreaks: ~Copyable, @unchecked Sendable {
  private let handle: OpaquePointer

  /// Nil when ICU has no word breaks, in which case it has no data at all.
  private init?() {
    var status: Int32 = 0
    guard let opened = cicu_breaks_open(CICU_WORDS, "", &status) else { return nil }
    handle = opened
  }

  deinit { cicu_breaks_close(handle) }

  /// One iterator for the process: opening one costs far more than breaking a line, and few texts
  /// need it.
  private static let shared = Mutex(WordBreaks())

  /// Ends of the words in a run, in UTF-8 bytes.
  static func ends(in run: UnsafeBufferPointer<UInt8>) -> [Int] {
    shared.withLock { $0?.ends(in: run) } ?? [run.count]
  }

  private func ends(in run: UnsafeBufferPointer<UInt8>) -> [Int] {
    run.withMemoryRebound(to: CChar.self) { text in
      var status: Int32 = 0
      cicu_breaks_set_text(handle, text.baseAddress, Int64(text.count), &status)
      guard status <= 0 else { return [run.count] }
      var ends: [Int] = []
      while case let end = cicu_breaks_next(handle), end >= 0 { ends.append(Int(end)) }
      return ends
    }
  }
}
