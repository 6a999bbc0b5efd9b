/// Runs of ASCII letters, and of ASCII digits, in a search key. A run of a text lies within one of
/// its tokens, whatever stands around it there.
enum KeyRuns {
  static func ranges(in key: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var last = Kind.other
    for (place, byte) in key.enumerated() {
      let kind = Kind(byte)
      if kind != .other {
        if kind == last, let run = runs.last {
          runs[runs.count - 1] = run.lowerBound..<place + 1
        } else {
          runs.append(place..<place + 1)
        }
      }
      last = kind
    }
    return runs
  }

  private enum Kind {
    case letter
    case digit
    case other

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .letter
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      default: self = .other
      }
    }
  }
}
