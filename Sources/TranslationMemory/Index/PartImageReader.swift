/// Finds the sections of an image, and tells whether it is whole.
struct PartImageReader {
  private let image: UnsafeRawBufferPointer
  let generation: UInt64
  let entryCount: Int
  let tokenWidth: Int
  let leastThreshold: Int
  private var sections: [PartLayout.Section: Range<Int>] = [:]

  /// - Throws: ``IndexFault`` when the header is none of ours.
  init(_ image: UnsafeRawBufferPointer) throws(IndexFault) {
    self.image = image
    guard image.count >= PartLayout.Offset.headerEnd,
      image.load(fromByteOffset: PartLayout.Offset.magic, as: UInt64.self) == PartLayout.magic
    else { throw .damaged("it has another beginning") }
    guard
      image.load(fromByteOffset: PartLayout.Offset.version, as: UInt32.self) == PartLayout.version,
      image.load(fromByteOffset: PartLayout.Offset.byteOrder, as: UInt32.self)
        == PartLayout.byteOrder
    else { throw .otherVersion }
    guard
      image.load(fromByteOffset: PartLayout.Offset.headerChecksum, as: UInt64.self)
        == PartImage.checksum(ofHeader: image)
    else { throw .damaged("its header") }
    guard
      image.load(fromByteOffset: PartLayout.Offset.fileSize, as: UInt64.self) == UInt64(image.count)
    else { throw .damaged("it is cut off") }
    func number(_ offset: Int) -> Int {
      Int(image.load(fromByteOffset: offset, as: UInt32.self))
    }
    generation = image.load(fromByteOffset: PartLayout.Offset.generation, as: UInt64.self)
    entryCount = number(PartLayout.Offset.entryCount)
    tokenWidth = number(PartLayout.Offset.tokenWidth)
    leastThreshold = number(PartLayout.Offset.leastThreshold)
    let sectionCount = number(PartLayout.Offset.sectionCount)
    let tableEnd = PartLayout.Offset.headerEnd + sectionCount * PartLayout.tableEntrySize
    guard sectionCount <= 64, tableEnd <= image.count else { throw .damaged("its sections") }
    for place in 0..<sectionCount {
      let entry = PartLayout.Offset.headerEnd + place * PartLayout.tableEntrySize
      let kind = image.load(fromByteOffset: entry, as: UInt64.self)
      let start = image.load(fromByteOffset: entry + 8, as: UInt64.self)
      let size = image.load(fromByteOffset: entry + 16, as: UInt64.self)
      guard start % UInt64(PartLayout.alignment) == 0, start <= UInt64(image.count),
        size <= UInt64(image.count) - start
      else { throw .damaged("its sections") }
      if let section = PartLayout.Section(rawValue: kind) {
        sections[section] = Int(start)..<Int(start + size)
      }
    }
  }

  /// Compares the content with its checksum. Reads the whole image.
  func check() throws(IndexFault) {
    guard
      image.load(fromByteOffset: PartLayout.Offset.checksum, as: UInt64.self)
        == PartImage.checksum(ofBody: image)
    else { throw .damaged("its content") }
  }

  func bytes(_ section: PartLayout.Section) throws(IndexFault) -> UnsafeRawBufferPointer {
    guard let range = sections[section] else { throw .damaged("a section is missing") }
    return UnsafeRawBufferPointer(rebasing: image[range])
  }

  func elements<Element>(
    _ section: PartLayout.Section, of type: Element.Type
  ) throws(IndexFault) -> UnsafeBufferPointer<Element> {
    try bytes(section).assumingMemoryBound(to: type)
  }

  func start<Element>(
    _ section: PartLayout.Section, of type: Element.Type
  ) throws(IndexFault) -> UnsafePointer<Element> {
    try pointer(section).assumingMemoryBound(to: type)
  }

  func pointer(_ section: PartLayout.Section) throws(IndexFault) -> UnsafeRawPointer {
    // A section may be empty; it has a place all the same.
    guard let start = image.baseAddress, let range = sections[section] else {
      throw .damaged("a section is missing")
    }
    return start + range.lowerBound
  }

  func profiles() throws(IndexFault) -> [EntryProfile] {
    let lines = String(decoding: try bytes(.profiles), as: UTF8.self).split(separator: "\n")
    var profiles: [EntryProfile] = []
    for line in lines {
      guard let profile = EntryProfile(line: line) else { throw .damaged("a profile") }
      profiles.append(profile)
    }
    return profiles
  }

  /// Checks that every number that a search follows without looking leads into the image: an image
  /// may come from somebody else, with a checksum that is right.
  func checkStructure() throws(IndexFault) {
    let groups = try elements(.groups, of: LengthGroup.self)
    let signatures = try elements(.signatures, of: UInt64.self).count
    let tokenBytes = try bytes(.tokens).count
    var (id, token, signature) = (0, 0, 0)
    var lastLength = 0
    for group in groups {
      let (length, count) = (Int(group.length), Int(group.count))
      guard length > lastLength, Int(group.firstID) == id, group.tokenStart == UInt64(token),
        Int(group.signatureStart) == signature
      else { throw .damaged("its lengths") }
      lastLength = length
      id += count
      signature += count * TokenSignature.width(length: length)
      let (tokens, isOver) = count.multipliedReportingOverflow(by: length)
      guard !isOver, tokens <= tokenBytes else { throw .damaged("its lengths") }
      token += tokens
    }
    guard id == entryCount, id <= Posting.maximumCount, signature == signatures,
      (2...4).contains(tokenWidth), token <= (tokenBytes - 4) / tokenWidth
    else { throw .damaged("its lengths") }
    let classEnds = try elements(.classEnds, of: UInt32.self)
    let surfaceEnds = try elements(.surfaceEnds, of: UInt32.self)
    try checkAscending(classEnds, upTo: try bytes(.classBytes).count)
    try checkAscending(surfaceEnds, upTo: try bytes(.surfaceBytes).count)
    let postingStarts = try elements(.postingStarts, of: UInt32.self)
    let postings = try elements(.postings, of: UInt32.self)
    try checkAscending(postingStarts, upTo: postings.count)
    let surfaceStarts = try elements(.classSurfaceStarts, of: UInt32.self)
    try checkAscending(surfaceStarts, upTo: surfaceEnds.count)
    let keyClasses = try elements(.searchKeyClasses, of: UInt32.self)
    let searchKeyEnds = try elements(.searchKeyEnds, of: UInt32.self)
    try checkKeys(try bytes(.searchKeys), searchKeyEnds)
    let formSurfaces = try elements(.formSurfaces, of: SurfaceRange.self)
    let runEnds = try elements(.formRunEnds, of: UInt32.self)
    try checkKeys(try bytes(.formRuns), runEnds)
    let formsOfRuns = try elements(.formsOfRuns, of: UInt32.self)
    let formStarts = try elements(.formsOfRunStarts, of: UInt32.self)
    try checkAscending(formStarts, upTo: formsOfRuns.count)
    let unpostedStarts = try elements(.unpostedStarts, of: UInt32.self)
    let unposted = try bytes(.unposted)
    try checkAscending(unpostedStarts, upTo: unposted.count)
    let classes = try elements(.surfaceClasses, of: UInt32.self)
    let slots = try elements(.classSlots, of: UInt32.self)
    let entries = try elements(.entries, of: StoredEntry.self)
    let units = try elements(.units, of: UInt32.self)
    let profileCount = try profiles().count
    guard searchKeyEnds.count == classEnds.count, unpostedStarts.count == classEnds.count + 1,
      postingStarts.count == classEnds.count + 1, surfaceStarts.count == classEnds.count + 1,
      classes.count == surfaceEnds.count, surfaceEnds.count > 0 || entryCount == 0,
      entryCount > 0 || postings.isEmpty && unposted.isEmpty,
      classes.allSatisfy({ $0 < classEnds.count }), slots.count.nonzeroBitCount == 1,
      slots.allSatisfy({ $0 <= classEnds.count }), slots.contains(0),
      entries.count == entryCount, entries.allSatisfy({ $0.profile < profileCount }),
      keyClasses.count == classEnds.count, keyClasses.allSatisfy({ $0 < classEnds.count }),
      formStarts.count == runEnds.count + 1,
      formsOfRuns.allSatisfy({ $0 < formSurfaces.count }),
      formSurfaces.allSatisfy({ $0.start < $0.end && $0.end <= surfaceEnds.count }),
      units.count == 2, entries.allSatisfy({ units[0] <= $0.unit && $0.unit <= units[1] })
    else { throw .damaged("its tables") }
  }

  /// Keys end with a space each, the last one at least.
  private func checkKeys(
    _ keys: UnsafeRawBufferPointer, _ ends: UnsafeBufferPointer<UInt32>
  ) throws(IndexFault) {
    try checkAscending(ends, upTo: keys.count)
    guard keys.last ?? UInt8(ascii: " ") == UInt8(ascii: " "), Int(ends.last ?? 0) == keys.count
    else {
      throw .damaged("its tables")
    }
  }

  private func checkAscending(
    _ values: UnsafeBufferPointer<UInt32>, upTo end: Int
  ) throws(IndexFault) {
    var last: UInt32 = 0
    for value in values {
      guard value >= last else { throw .damaged("its tables") }
      last = value
    }
    guard last <= end else { throw .damaged("its tables") }
  }
}
