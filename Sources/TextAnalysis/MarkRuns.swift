import CICU

/// Long runs of combining marks, which no language writes and some attackers do.
///
/// ICU puts marks in order by insertion: 100,000 in the wrong order would take it minutes. Such runs
/// are sorted before ICU sees them.
enum MarkRuns {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Runs of fewer bytes are left to ICU. Real text stays far below: seven marks are many.
  private static let limit = 256

  /// The text with its long runs sorted; nil when there is none.
  static func ordered(_ bytes: Bytes) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    // A run of marks is a run of bytes that are not ASCII: looking at some of them finds it.
    while offset < bytes.count {
      guard bytes[offset] >= 0x80 else {
        offset += limit / 2
        continue
      }
      var start = offset
      while start > copied, bytes[start - 1] >= 0x80 { start -= 1 }
      var end = start
      var run: Int?
      while end < bytes.count, bytes[end] >= 0x80 {
        let (scalar, length) = bytes.scalar(at: end)
        if cicu_begins_with_mark(scalar) {
          run = run ?? end
        } else {
          append(run, end)
          run = nil
        }
        end += length
      }
      append(run, end)
      offset = max(end, offset + limit / 2)
    }
    func append(_ start: Int?, _ end: Int) {
      guard let start, end - start >= limit else { return }
      result.append(contentsOf: bytes[copied..<start])
      result.append(contentsOf: sorted(Bytes(rebasing: bytes[start..<end])))
      copied = end
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private static func sorted(_ run: Bytes) -> [UInt8] {
    do throws(ICUError) {
      return try ICUBuffer.bytes(capacity: run.count * 2, task: "ordering marks") {
        out, size, status in
        run.withMemoryRebound(to: CChar.self) {
          cicu_order_marks($0.baseAddress, Int32($0.count), out, size, &status)
        }
      }
    } catch { preconditionFailure(error.description) }
  }
}
