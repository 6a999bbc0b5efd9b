import Glibc

/// Keys in the order of their bytes, where an image has them: end to end, a space behind each.
///
/// Keys that several things share stand there several times, one after another. No key has a space
/// inside, so that no piece without one lies across two.
struct SortedKeys {
  private let bytes: UnsafeRawBufferPointer
  /// Where each key ends in `bytes`, its space included.
  private let ends: UnsafePointer<UInt32>
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer, ends: UnsafePointer<UInt32>, count: Int) {
    self.bytes = bytes
    self.ends = ends
    self.count = count
  }

  /// What may stand beside a piece of a key.
  enum Border {
    case anything
    /// No letter and no digit, as far as ASCII goes.
    case wordEnd
    /// Nothing: the key ends here.
    case keyEnd
  }

  @inline(__always)
  private func start(of rank: Int) -> Int { rank == 0 ? 0 : Int(ends[rank &- 1]) }

  private func key(_ rank: Int) -> UnsafeRawBufferPointer {
    let start = start(of: rank)
    // A damaged image may tell of a key without its space.
    return UnsafeRawBufferPointer(rebasing: bytes[start..<max(start, Int(ends[rank]) - 1)])
  }

  /// The keys that are empty.
  var empty: Range<Int> { 0..<border { $0.isEmpty } }

  /// The places, in order, of the keys that have a piece with the right borders around it.
  ///
  /// O(log keys) when they have to begin with it, O(bytes) otherwise.
  func places(of piece: [UInt8], after: Border, before: Border) -> [Int] {
    guard !piece.isEmpty else { return [] }
    guard after == .keyEnd else { return scan(piece, after, before) }
    let first = border { $0.isBelow(piece) }
    let last = border { $0.isBelow(piece) || $0.starts(with: piece) }
    return (first..<max(first, last)).filter { rank in
      // In a damaged image they may be in no order.
      let end = start(of: rank) + piece.count
      return key(rank).starts(with: piece) && isAllowed(before, bytes[end])
    }
  }

  /// How many keys are on the near side of a border.
  private func border(_ isBefore: (UnsafeRawBufferPointer) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(key(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func scan(_ piece: [UInt8], _ after: Border, _ before: Border) -> [Int] {
    var found: [Int] = []
    let wanted = before == .keyEnd ? piece + [Self.space] : piece
    var (offset, rank) = (0, 0)
    while let place = bytes.firstPlace(of: wanted, from: offset) {
      guard place == 0 || isAllowed(after, bytes[place - 1]),
        isAllowed(before, bytes[place + piece.count])
      else {
        offset = place + 1
        continue
      }
      while rank < count - 1, Int(ends[rank]) <= place { rank += 1 }
      found.append(rank)
      offset = max(Int(ends[rank]), place + 1)
    }
    return found
  }

  private static let space = UInt8(ascii: " ")

  @inline(__always)
  private func isAllowed(_ border: Border, _ byte: UInt8) -> Bool {
    switch border {
    case .anything: true
    case .wordEnd:
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    case .keyEnd: byte == Self.space
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it comes before other bytes in the order of ``SortedKeys``.
  func isBelow(_ other: [UInt8]) -> Bool {
    other.withUnsafeBytes { isBelow($0) }
  }

  func isBelow(_ other: UnsafeRawBufferPointer) -> Bool {
    let length = Swift.min(count, other.count)
    if length > 0, let left = baseAddress, let right = other.baseAddress {
      let order = memcmp(left, right, length)
      if order != 0 { return order < 0 }
    }
    return count < other.count
  }

  fileprivate func starts(with piece: [UInt8]) -> Bool {
    count >= piece.count
      && UnsafeRawBufferPointer(rebasing: self[..<piece.count]).elementsEqual(piece)
  }
}
