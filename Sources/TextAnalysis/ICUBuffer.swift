/// Lets ICU write into memory whose size only ICU knows.
enum ICUBuffer {
  /// Bytes that `fill` writes, which is called with memory, its size and a status, and returns how
  /// many bytes there are: again, with more memory, when they did not fit.
  static func bytes(
    capacity: Int, task: @autoclosure () -> String,
    fill: (UnsafeMutablePointer<CChar>?, Int32, inout Int32) -> Int32
  ) throws(ICUError) -> [UInt8] {
    var capacity = capacity
    while true {
      var status: Int32 = 0
      var needed: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = buffer.withMemoryRebound(to: CChar.self) {
          fill($0.baseAddress, Int32($0.count), &status)
        }
        count = min(Int(needed), capacity)
      }
      if Int(needed) <= capacity {
        try ICUError.check(status, task())
        return bytes
      }
      capacity = Int(needed)
    }
  }
}
