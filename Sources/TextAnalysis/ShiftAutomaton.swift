/// A finite automaton over bytes of at most ten states, each step of which is one shift.
///
/// A row packs the next state for every present one, six bits each; a state is the position of its
/// bits. Rows do not depend on the state, so that the processor loads ahead (the idea is Per
/// Vognsen's). State 0 rejects for good, state 6 is the start.
struct ShiftAutomaton: Sendable {
  typealias State = UInt64

  static let rejected: State = 0
  static let start: State = 6

  private let rows: [UInt64]

  /// - Parameter ways: from state number to state number on a range of bytes; 0 rejects, 1 is the
  ///   start. What is not named rejects.
  init(_ ways: [(from: Int, on: ClosedRange<UInt8>, to: Int)]) {
    var rows = [UInt64](repeating: 0, count: 256)
    for way in ways {
      precondition((1..<10).contains(way.from) && (0..<10).contains(way.to), "at most ten states")
      for byte in way.on {
        rows[Int(byte)] &= ~(63 << UInt64(way.from * 6))
        rows[Int(byte)] |= UInt64(way.to * 6) << UInt64(way.from * 6)
      }
    }
    self.rows = rows
  }

  /// The start of the first character that is rejected, or whose end is missing; `bytes.count`
  /// when all are accepted.
  ///
  /// - Parameter start: the start of a character.
  func firstRejected(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    var state = Self.start
    rows.withUnsafeBufferPointer { rows in
      // The state is looked at once in sixteen bytes only.
      while bytes.count - offset >= 16 {
        var ahead = state
        for byte in 0..<16 {
          ahead = rows[Int(bytes[offset &+ byte])] &>> ahead
          // The bits above a state are other states: shifting masks them, looking at it must too.
        }
        if ahead & 63 == Self.rejected { break }
        state = ahead
        offset &+= 16
      }
      while offset < bytes.count {
        let next = rows[Int(bytes[offset])] &>> state
        if next & 63 == Self.rejected { break }
        state = next
        offset &+= 1
      }
    }
    if state & 63 != Self.start || offset < bytes.count {
      // Back to where the character began.
      while offset > start, state & 63 != Self.start {
        offset &-= 1
        if bytes[offset] & 0xC0 != 0x80 { break }
      }
    }
    return offset
  }

  /// Whether the bytes of one scalar lead from the start back to it.
  func accepts(_ scalar: Unicode.Scalar) -> Bool {
    guard let bytes = UTF8.encode(scalar) else { return false }
    var state = Self.start
    for byte in bytes {
      state = rows[Int(byte)] &>> state
      if state & 63 == Self.rejected { return false }
    }
    return state & 63 == Self.start
  }
}
