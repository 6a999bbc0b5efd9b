/// Marks that stand in pairs around something.
enum PairedMark {
  /// The closing mark of an opening one; nil for any other scalar.
  static func closing(of opening: UInt32) -> UInt32? {
    switch opening {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case 0x201C: 0x201D
    case 0xAB: 0xBB
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0xFF08: 0xFF09
    default: nil
    }
  }

  /// The opening mark of a closing one; nil for any other scalar.
  static func opening(of closing: UInt32) -> UInt32? {
    switch closing {
    case 0x29: 0x28
    case 0x5D: 0x5B
    case 0x7D: 0x7B
    case 0x201D: 0x201C
    case 0xBB: 0xAB
    case 0x300D: 0x300C
    case 0x300F: 0x300E
    case 0xFF09: 0xFF08
    default: nil
    }
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    closing(of: scalar) != nil || scalar == 0x22 || scalar == 0x27 || scalar == 0x2018
      || scalar == 0x60
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    opening(of: scalar) != nil || scalar == 0x22 || scalar == 0x27 || scalar == 0x2019
  }
}
