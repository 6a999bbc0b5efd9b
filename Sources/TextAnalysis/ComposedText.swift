import CICU

/// A text that was not in composed form, composed, with the way back to the bytes as they came.
package struct ComposedText: Sendable {
  package let bytes: [UInt8]
  /// Where each edit, changed or not, begins: in the new text and in the old one. Ascending.
  private let starts: [(new: Int, old: Int, changed: Bool)]
  private let originalCount: Int

  /// Nil when the text is composed already.
  package init?(of original: UnsafeBufferPointer<UInt8>) {
    guard !UnicodeForm.composed.contains(original) else { return nil }
    var edits: [cicu_edit] = []
    var bytes: [UInt8] = []
    var editCapacity = 1024
    repeat {
      var count: Int32 = 0
      var status: Int32 = 0
      edits = [cicu_edit](unsafeUninitializedCapacity: editCapacity) { edits, editCount in
        bytes = [UInt8](unsafeUninitializedCapacity: original.count * 3 + 16) { buffer, length in
          let written = original.withMemoryRebound(to: CChar.self) { source in
            buffer.withMemoryRebound(to: CChar.self) { target in
              cicu_normalize_with_edits(
                CICU_NFC, source.baseAddress, Int32(source.count), target.baseAddress,
                Int32(target.count), edits.baseAddress, Int32(editCapacity), &count, &status)
            }
          }
          length = Int(written)
        }
        editCount = min(Int(count), editCapacity)
      }
      precondition(status <= 0, ICUError(status: status, task: "composing text").description)
      if Int(count) <= editCapacity { break }
      editCapacity = Int(count)
    } while true

    var starts: [(new: Int, old: Int, changed: Bool)] = []
    starts.reserveCapacity(edits.count)
    var (new, old) = (0, 0)
    for edit in edits {
      starts.append((new, old, edit.changed))
      new += Int(edit.new_length)
      old += Int(edit.old_length)
    }
    self.bytes = bytes
    self.starts = starts
    originalCount = original.count
  }

  /// The place in the original text; inside a changed stretch, where that stretch begins.
  /// O(log changes).
  package func originalOffset(of offset: Int) -> Int {
    guard offset < bytes.count else { return originalCount }
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle].new <= offset { low = middle } else { high = middle }
    }
    let edit = starts[low]
    return edit.changed ? edit.old : edit.old + offset - edit.new
  }
}
