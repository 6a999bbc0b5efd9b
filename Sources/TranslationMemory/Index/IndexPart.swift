import TextAnalysis

/// A frozen part of a ``FuzzyIndex``, searched where its image lies.
///
/// Sendable because nothing in it changes.
final class IndexPart: @unchecked Sendable {
  private let image: PartImage
  let generation: UInt64
  let groups: [LengthGroup]
  let profiles: [EntryProfile]
  let leastThreshold: Int
  let count: Int
  let tokenWidth: Int
  let classCount: Int
  let surfaceCount: Int

  // Into the image, which lives as long as the part.
  let tokens: UnsafeRawPointer
  let signatures: UnsafePointer<UInt64>
  let postings: UnsafePointer<UInt32>
  let postingStarts: UnsafePointer<UInt32>
  let classOfSurface: UnsafePointer<UInt32>
  private let classSurfaceStarts: UnsafePointer<UInt32>
  private let surfaceEnds: UnsafePointer<UInt32>
  private let surfaceBytes: UnsafeRawBufferPointer
  private let classEnds: UnsafePointer<UInt32>
  private let classBytes: UnsafeRawBufferPointer
  private let classSlots: UnsafeBufferPointer<UInt32>
  private let entries: UnsafePointer<StoredEntry>
  /// The search keys of the classes, and the class of each.
  let searchKeys: SortedKeys
  let searchKeyClasses: UnsafePointer<UInt32>
  let writtenForms: WrittenForms
  /// From the lowest to the highest number of a unit.
  let units: ClosedRange<UInt32>
  /// Segments that have no posting of a class that they have: for each class, the steps from one id
  /// to the next.
  private let unposted: UnsafeRawBufferPointer
  private let unpostedStarts: UnsafePointer<UInt32>

  /// - Parameter isTrusted: whether the image was made in this process, and needs no check.
  /// - Throws: ``IndexFault``.
  init(_ image: PartImage, isTrusted: Bool = false) throws(IndexFault) {
    self.image = image
    let reader = try PartImageReader(image.bytes)
    if !isTrusted { try reader.check() }
    generation = reader.generation
    count = reader.entryCount
    tokenWidth = reader.tokenWidth
    leastThreshold = reader.leastThreshold
    groups = Array(try reader.elements(.groups, of: LengthGroup.self))
    tokens = try reader.pointer(.tokens)
    signatures = try reader.start(.signatures, of: UInt64.self)
    postings = try reader.start(.postings, of: UInt32.self)
    postingStarts = try reader.start(.postingStarts, of: UInt32.self)
    let classes = try reader.elements(.surfaceClasses, of: UInt32.self)
    classOfSurface = try reader.start(.surfaceClasses, of: UInt32.self)
    surfaceCount = classes.count
    classSurfaceStarts = try reader.start(.classSurfaceStarts, of: UInt32.self)
    surfaceEnds = try reader.start(.surfaceEnds, of: UInt32.self)
    surfaceBytes = try reader.bytes(.surfaceBytes)
    let ends = try reader.elements(.classEnds, of: UInt32.self)
    classEnds = try reader.start(.classEnds, of: UInt32.self)
    classCount = ends.count
    classBytes = try reader.bytes(.classBytes)
    classSlots = try reader.elements(.classSlots, of: UInt32.self)
    entries = try reader.start(.entries, of: StoredEntry.self)
    searchKeys = SortedKeys(
      try reader.bytes(.searchKeys), ends: try reader.start(.searchKeyEnds, of: UInt32.self),
      count: classCount)
    searchKeyClasses = try reader.start(.searchKeyClasses, of: UInt32.self)
    writtenForms = try WrittenForms(reader)
    let numbers = try reader.elements(.units, of: UInt32.self)
    units = numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : 0...(.max)
    unposted = try reader.bytes(.unposted)
    unpostedStarts = try reader.start(.unpostedStarts, of: UInt32.self)
    profiles = try reader.profiles()
    if !isTrusted { try reader.checkStructure() }
  }

  var byteCount: Int { image.bytes.count }

  /// The bytes of the image, to be written to a file.
  var imageBytes: UnsafeRawBufferPointer { image.bytes }

  /// Lets go of the memory that the image takes, when it lies in a file.
  func releaseMemory() { image.releaseMemory() }

  /// The same part in a file without a name beside `path`, instead of in memory.
  ///
  /// - Throws: ``IndexFault/unwritable(_:)`` when it cannot be written.
  func spilled(beside path: String) throws(IndexFault) -> IndexPart {
    let file = try MappedFile(of: image.bytes, beside: path)
    let part = try IndexPart(PartImage(0..<file.bytes.count, of: file), isTrusted: true)
    part.releaseMemory()
    return part
  }

  @inline(__always)
  func entry(_ id: Int) -> StoredEntry { entries[id] }

  /// A surface as ``Surface`` reads it.
  func surface(_ number: Int) -> UnsafeRawBufferPointer {
    let start = number == 0 ? 0 : Int(surfaceEnds[number - 1])
    return UnsafeRawBufferPointer(rebasing: surfaceBytes[start..<Int(surfaceEnds[number])])
  }

  /// The search key of the form that some surfaces share.
  func formKey(of surfaces: Range<UInt32>) -> [UInt8] {
    var key: [UInt8] = []
    form(ofSurface: surfaces.lowerBound).withMemoryRebound(to: UInt8.self) {
      TextKey.search.append(keyOf: $0, to: &key)
    }
    return key
  }

  /// How the token of a surface is written.
  func form(ofSurface number: UInt32) -> UnsafeRawBufferPointer {
    guard let form = Surface(surface(Int(number)))?.form else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: form)
  }

  /// The surfaces of a class.
  func surfaces(ofClass number: Int) -> Range<UInt32> {
    classSurfaceStarts[number]..<classSurfaceStarts[number + 1]
  }

  /// The class with a key (``ClassKey``); nil when no token has it.
  func classNumber(ofKey key: UnsafeRawBufferPointer) -> Int? {
    let mask = classSlots.count - 1
    var slot = Int(truncatingIfNeeded: ByteHash.hash(key)) & mask
    while classSlots[slot] != 0 {
      let number = Int(classSlots[slot]) - 1
      let start = number == 0 ? 0 : Int(classEnds[number - 1])
      let known = UnsafeRawBufferPointer(rebasing: classBytes[start..<Int(classEnds[number])])
      if known.hasSameBytes(as: key) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Reads the surfaces of a segment into the beginning of `output`, which grows as needed.
  func readSurfaces(of id: Int, in group: LengthGroup, into output: inout [UInt32]) {
    let length = Int(group.length)
    if output.count < length { output = [UInt32](repeating: 0, count: length) }
    output.withUnsafeMutableBufferPointer {
      if let start = $0.baseAddress { copySurfaces(of: id, in: group, to: start) }
    }
  }

  @inline(__always)
  func copySurfaces(of id: Int, in group: LengthGroup, to output: UnsafeMutablePointer<UInt32>) {
    let length = Int(group.length)
    let first = Int(group.tokenStart) &+ (id &- Int(group.firstID)) &* length
    switch tokenWidth {
    case 2:
      let source = tokens.advanced(by: first &* 2)
      for offset in 0..<length {
        output[offset] = UInt32(
          source.loadUnaligned(fromByteOffset: offset &* 2, as: UInt16.self))
      }
    case 3:
      let source = tokens.advanced(by: first &* 3)
      for offset in 0..<length {
        output[offset] =
          source.loadUnaligned(fromByteOffset: offset &* 3, as: UInt32.self) & 0xFF_FFFF
      }
    default:
      let source = tokens.advanced(by: first &* 4)
      for offset in 0..<length {
        output[offset] = source.loadUnaligned(fromByteOffset: offset &* 4, as: UInt32.self)
      }
    }
  }

  /// Where the tokens of a segment lie, counted in tokens.
  @inline(__always)
  func places(of id: Int, in group: LengthGroup) -> Range<Int> {
    let first = Int(group.tokenStart) &+ (id &- Int(group.firstID)) &* Int(group.length)
    return first..<first &+ Int(group.length)
  }

  /// The surface of a token; a damaged number gives some surface.
  @inline(__always)
  func surface(atPlace place: Int) -> Int {
    // There are four bytes behind the last one.
    let bytes = tokens.loadUnaligned(fromByteOffset: place &* tokenWidth, as: UInt32.self)
    return min(Int(bytes & PartImage.tokenMask(width: tokenWidth)), surfaceCount &- 1)
  }

  // MARK: All segments of a class

  /// The class of a surface; a damaged number gives some class.
  @inline(__always)
  func classNumber(ofSurface surface: UInt32) -> Int {
    Int(classOfSurface[min(Int(surface), surfaceCount - 1)])
  }

  /// The classes of surfaces in ascending order, each once.
  func classNumbers(of surfaces: [Range<UInt32>]) -> [Int] {
    var numbers: [Int] = []
    for range in surfaces {
      let number = classNumber(ofSurface: range.lowerBound)
      if numbers.last != number { numbers.append(number) }
    }
    return numbers
  }

  /// Whether a class is that of numbers, codes and so on, and not that of a word.
  func isWritten(classNumber number: Int) -> Bool {
    let start = number == 0 ? 0 : Int(classEnds[number - 1])
    return start < classBytes.count && classBytes[start] == 0x01
  }

  /// How many segments have a class, at most.
  func segmentCount(ofClass number: Int) -> Int {
    Int(postingStarts[number + 1] - postingStarts[number])
      + Int(unpostedStarts[number + 1] - unpostedStarts[number])
  }

  /// The ids of all segments that have a class.
  @inline(__always)
  func forEachSegment(ofClass number: Int, _ body: (Int) -> Void) {
    for place in Int(postingStarts[number])..<Int(postingStarts[number + 1]) {
      body(min(Int(postings[place] >> 12), count - 1))
    }
    var (id, step, shift) = (0, 0, 0)
    for byte in unposted[Int(unpostedStarts[number])..<Int(unpostedStarts[number + 1])] {
      step |= Int(byte & 0x7F) << shift
      shift = min(shift + 7, 28)
      if byte < 0x80 {
        id += step
        body(min(id, count - 1))
        (step, shift) = (0, 0)
      }
    }
  }

  /// The group of a segment.
  func group(of id: Int) -> LengthGroup {
    var (low, high) = (0, groups.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if id >= Int(groups[middle].firstID + groups[middle].count) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return groups[low]
  }
}
