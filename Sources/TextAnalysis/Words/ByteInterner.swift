/// Gives byte strings numbers, from 0 in the order in which they come.
///
/// Open addressing with linear probing; the strings lie end to end in one array, and those of up to
/// 16 bytes in the table, too: one that is known costs one place in memory. O(1) a string.
package struct ByteInterner: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where each string ends in `bytes`.
  package private(set) var ends: [UInt32] = []
  private var slots: [Slot]
  private var mask: Int

  package init(capacity: Int = 1 << 10) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  package var count: Int { ends.count }

  package func range(of id: Int) -> Range<Int> {
    (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id])
  }

  /// The number of a string that was given one; nil for any other.
  package func find(_ key: UnsafeRawBufferPointer) -> Int? { find(key, Sought(key)) }

  /// The number of a string, a new one when it has none yet.
  ///
  /// - Precondition: all strings together have less than 4 GiB.
  package mutating func intern(_ key: UnsafeRawBufferPointer) -> (id: Int, isNew: Bool) {
    let sought = Sought(key)
    if let id = find(key, sought) { return (id, false) }
    let id = ends.count
    bytes.append(contentsOf: key)
    precondition(bytes.count <= UInt32.max, "more than 4 GiB of strings")
    ends.append(UInt32(bytes.count))
    if (id + 1) * 2 > slots.count { grow() }
    place(id, sought)
    return (id, true)
  }

  @inline(__always)
  private func find(_ key: UnsafeRawBufferPointer, _ sought: Sought) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: sought.hash) & mask
      while slots[slot].next != 0 {
        if slots[slot].tag == sought.tag, slots[slot].head == sought.head,
          slots[slot].tail == sought.tail
        {
          let id = Int(slots[slot].next) &- 1
          if sought.isShort || isEqual(id, key) { return id }
        }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  @inline(never)
  private func isEqual(_ id: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let range = range(of: id)
    guard range.count == key.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset &+ 8 <= key.count {
        guard
          key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == bytes.loadUnaligned(fromByteOffset: range.lowerBound &+ offset, as: UInt64.self)
        else { return false }
        offset &+= 8
      }
      while offset < key.count {
        guard key[offset] == bytes[range.lowerBound &+ offset] else { return false }
        offset &+= 1
      }
      return true
    }
  }

  private mutating func place(_ id: Int, _ sought: Sought) {
    var slot = Int(truncatingIfNeeded: sought.hash) & mask
    while slots[slot].next != 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(
      next: UInt32(id + 1), tag: sought.tag, head: sought.head, tail: sought.tail)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    mask = slots.count - 1
    // The newest string is placed by the caller.
    for id in 0..<ends.count - 1 {
      let range = range(of: id)
      let sought = bytes.withUnsafeBytes {
        Sought(UnsafeRawBufferPointer(rebasing: $0[range]))
      }
      place(id, sought)
    }
  }

  /// 24 bytes of the table.
  private struct Slot {
    /// The number of the string plus one; 0 for an empty slot.
    var next: UInt32 = 0
    var tag: UInt32 = 0
    var head: UInt64 = 0
    var tail: UInt64 = 0
  }

  /// What a string is looked for by.
  private struct Sought {
    let hash: UInt64
    /// Of the hash, and of the length when it is short.
    let tag: UInt32
    /// A short string's bytes: together with its length they tell all of it.
    let head: UInt64
    let tail: UInt64
    let isShort: Bool

    @inline(__always)
    init(_ key: UnsafeRawBufferPointer) {
      let count = key.count
      isShort = count <= 16
      guard isShort else {
        (head, tail) = (0, 0)
        hash = ByteHash.hash(key)
        tag = UInt32(truncatingIfNeeded: hash >> 32) | 0xFF
        return
      }
      if count >= 8 {
        head = key.loadUnaligned(as: UInt64.self)
        tail = key.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      } else if count >= 4 {
        head = UInt64(key.loadUnaligned(as: UInt32.self))
        tail = UInt64(key.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      } else {
        var bytes: UInt64 = 0
        for place in 0..<count { bytes = bytes << 8 | UInt64(key[place]) }
        (head, tail) = (bytes, 0)
      }
      hash = ByteHash.hash(head, tail, count: count)
      tag = UInt32(truncatingIfNeeded: hash >> 32) & ~0xFF | UInt32(count)
    }
  }
}
