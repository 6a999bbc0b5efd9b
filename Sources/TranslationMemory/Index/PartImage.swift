/// The sections of an image before it has a place: in memory, or in a file.
struct PartImageContent {
  private let generation: UInt64
  private let entryCount: Int
  private let tokenWidth: Int
  private let leastThreshold: Int
  private var sections: [(kind: PartLayout.Section, bytes: any RawBytes)] = []

  init(generation: UInt64, entryCount: Int, tokenWidth: Int, leastThreshold: Int) {
    self.generation = generation
    self.entryCount = entryCount
    self.tokenWidth = tokenWidth
    self.leastThreshold = leastThreshold
  }

  /// - Precondition: the elements are trivial and of a fixed layout.
  mutating func add<Element>(_ kind: PartLayout.Section, _ elements: [Element]) {
    sections.append((kind, elements))
  }

  /// The whole image in memory of its own.
  func image() -> PartImage {
    let size = sections.reduce(tableEnd) { PartLayout.aligned($0) + $1.bytes.rawCount }
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: size, alignment: PartLayout.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    func set<Value>(_ value: Value, at offset: Int) {
      memory.storeBytes(of: value, toByteOffset: offset, as: Value.self)
    }
    var offset = tableEnd
    for (number, section) in sections.enumerated() {
      offset = PartLayout.aligned(offset)
      let count = section.bytes.rawCount
      section.bytes.withRawBytes {
        UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + count]).copyMemory(
          from: $0)
      }
      let entry = PartLayout.Offset.headerEnd + number * PartLayout.tableEntrySize
      set(section.kind.rawValue, at: entry)
      set(UInt64(offset), at: entry + 8)
      set(UInt64(count), at: entry + 16)
      offset += count
    }
    set(PartLayout.magic, at: PartLayout.Offset.magic)
    set(PartLayout.version, at: PartLayout.Offset.version)
    set(PartLayout.byteOrder, at: PartLayout.Offset.byteOrder)
    set(UInt64(size), at: PartLayout.Offset.fileSize)
    set(generation, at: PartLayout.Offset.generation)
    set(UInt32(entryCount), at: PartLayout.Offset.entryCount)
    set(UInt32(tokenWidth), at: PartLayout.Offset.tokenWidth)
    set(UInt32(leastThreshold), at: PartLayout.Offset.leastThreshold)
    set(UInt32(sections.count), at: PartLayout.Offset.sectionCount)
    let readable = UnsafeRawBufferPointer(memory)
    set(PartImage.checksum(ofBody: readable), at: PartLayout.Offset.checksum)
    set(PartImage.checksum(ofHeader: readable), at: PartLayout.Offset.headerChecksum)
    return PartImage(memory: memory)
  }

  private var tableEnd: Int {
    PartLayout.Offset.headerEnd + sections.count * PartLayout.tableEntrySize
  }
}

/// An array whose elements are written as they lie in memory.
private protocol RawBytes {
  var rawCount: Int { get }
  func withRawBytes(_ body: (UnsafeRawBufferPointer) -> Void)
}

extension Array: RawBytes {
  var rawCount: Int { count * MemoryLayout<Element>.stride }
  func withRawBytes(_ body: (UnsafeRawBufferPointer) -> Void) { withUnsafeBytes(body) }
}

/// The bytes of a part, in memory or mapped from a file, for as long as it is searched.
///
/// Sendable because nothing changes the bytes: a file is replaced, never written over.
final class PartImage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  /// The file that the bytes lie in; nil when they are our own.
  private let file: MappedFile?

  init(memory: UnsafeMutableRawBufferPointer) {
    bytes = UnsafeRawBufferPointer(memory)
    file = nil
  }

  /// - Precondition: the range lies in the file.
  init(_ range: Range<Int>, of file: MappedFile) {
    bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    self.file = file
  }

  /// Lets go of the memory that the bytes take, when they lie in a file.
  func releaseMemory() { file?.releaseMemory(of: bytes) }

  deinit { if file == nil { bytes.deallocate() } }

  @inline(__always)
  static func tokenMask(width: Int) -> UInt32 { width >= 4 ? .max : (1 << UInt32(8 * width)) - 1 }

  static func checksum(ofBody bytes: UnsafeRawBufferPointer) -> UInt64 {
    Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[PartLayout.Offset.headerEnd...]))
  }

  static func checksum(ofHeader bytes: UnsafeRawBufferPointer) -> UInt64 {
    Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<PartLayout.Offset.headerChecksum]))
  }
}
