/// The order of byte strings that lie end to end.
enum KeyOrder {
  /// The numbers of the strings in the order of their bytes, and by number where these are equal.
  static func order(of bytes: [UInt8], ends: [UInt32]) -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      func key(_ number: Int) -> UnsafeRawBufferPointer {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return UnsafeRawBufferPointer(rebasing: bytes[start..<Int(ends[number])])
      }
      // Most differ in their first eight bytes, which compare as one number.
      var order = ends.indices.map { (head: head(of: key($0)), number: UInt32($0)) }
      order.sort { left, right in
        if left.head != right.head { return left.head < right.head }
        let (leftKey, rightKey) = (key(Int(left.number)), key(Int(right.number)))
        if leftKey.isBelow(rightKey) { return true }
        return !rightKey.isBelow(leftKey) && left.number < right.number
      }
      return order.map(\.number)
    }
  }

  private static func head(of key: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(8, key.count) { head |= UInt64(key[place]) << UInt64(56 - 8 * place) }
    return head
  }
}
