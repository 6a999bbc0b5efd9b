/// Memory that searches use again and again: one search at a time.
final class SearchScratch {
  /// The slot of each class of the part at hand; 0 for all that the query has not.
  private(set) var slots: UnsafeMutableBufferPointer<UInt16>
  /// Surfaces of a segment, and the slots of its tokens.
  private(set) var surfaces: UnsafeMutableBufferPointer<UInt32>
  private(set) var text: UnsafeMutableBufferPointer<UInt16>
  /// Segments that passed the tests so far.
  private(set) var candidates: UnsafeMutableBufferPointer<UInt32>
  /// The last search that looked at a segment, by its id.
  private(set) var seen: UnsafeMutableBufferPointer<UInt32>
  private(set) var stamp: UInt32 = 0

  init() {
    slots = Self.zeroed(1 << 12)
    surfaces = Self.zeroed(256)
    text = Self.zeroed(256)
    candidates = Self.zeroed(1 << 12)
    seen = Self.zeroed(1 << 12)
  }

  deinit {
    slots.deallocate()
    surfaces.deallocate()
    text.deallocate()
    candidates.deallocate()
    seen.deallocate()
  }

  /// Makes room for a search of a part, in which no segment has been seen.
  func begin(classCount: Int, segmentCount: Int, longest: Int) {
    Self.grow(&slots, to: classCount)
    Self.grow(&surfaces, to: longest)
    Self.grow(&text, to: longest)
    Self.grow(&seen, to: segmentCount)
    if stamp == .max {
      // Every stamp has been used: no old one may be taken for a new one.
      seen.update(repeating: 0)
      stamp = 0
    }
    stamp += 1
  }

  func reserveCandidates(_ count: Int) { Self.grow(&candidates, to: count) }

  private static func zeroed<Element: FixedWidthInteger>(
    _ count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    buffer.initialize(repeating: 0)
    return buffer
  }

  private static func grow<Element: FixedWidthInteger>(
    _ buffer: inout UnsafeMutableBufferPointer<Element>, to count: Int
  ) {
    guard buffer.count < count else { return }
    let grown: UnsafeMutableBufferPointer<Element> = zeroed(max(count, buffer.count * 2))
    _ = grown.update(fromContentsOf: buffer)
    buffer.deallocate()
    buffer = grown
  }
}
