/// How an image of an ``IndexPart`` is laid out: a header, a table of sections, the sections.
///
/// Everything is little-endian and aligned to 64 bytes, so that it is searched where it lies. A
/// reader that does not know the version builds the index anew.
enum PartLayout {
  /// "sgidx", a version of the framing, and bytes that a text-mode copy would damage.
  static let magic: UInt64 = 0x0A_1A_0D_78_64_69_67_73
  /// Goes up with every change of layout, of tokens or of keys.
  static let version: UInt32 = 2
  static let byteOrder: UInt32 = 0x0102_0304
  static let alignment = 64

  /// Fields of the header, in bytes from the beginning of the file.
  enum Offset {
    static let magic = 0
    static let version = 8
    static let byteOrder = 12
    static let fileSize = 16
    /// Over all that follows the header.
    static let checksum = 24
    /// A number that the store knows the image by.
    static let generation = 32
    static let entryCount = 40
    /// Bytes that a token takes: 2, 3 or 4.
    static let tokenWidth = 44
    /// Below this threshold, in percent, postings do not find everything.
    static let leastThreshold = 48
    static let sectionCount = 52
    /// Over the header's fields before this one.
    static let headerChecksum = 56
    static let headerEnd = 64
  }

  /// What a section holds. Three numbers stand for each in the table: the kind, where it begins and
  /// how many bytes it has, 64 bits each.
  enum Section: UInt64, CaseIterable {
    case groups = 1
    case tokens
    case signatures
    case postings
    case postingStarts
    case surfaceClasses
    case classSurfaceStarts
    case surfaceEnds
    case surfaceBytes
    case classEnds
    case classBytes
    case classSlots
    case entries
    case profiles
    /// The search keys of all classes (``SortedKeys``), and the class of each.
    case searchKeys
    case searchKeyEnds
    case searchKeyClasses
    case unposted
    case unpostedStarts
    /// What numbers, codes and so on are written with (``WrittenForms``).
    case formSurfaces
    case formRuns
    case formRunEnds
    case formsOfRunStarts
    case formsOfRuns
    /// The lowest and the highest number of a unit.
    case units
  }

  static let tableEntrySize = 24

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}

/// The segments of one length: their ids follow each other.
struct LengthGroup {
  /// In tokens.
  var length: UInt32
  var firstID: UInt32
  var count: UInt32
  /// Where their signatures begin, in words.
  var signatureStart: UInt32
  /// Where their tokens begin, in tokens.
  var tokenStart: UInt64
}

/// A place of a token: 20 bits segment, 6 bits position in it, 6 bits rank.
///
/// The rank is how many tokens of the segment are rarer. A position or rank of 63 says nothing: it
/// is 63 or more, or the token stands there twice.
enum Posting {
  static let idBits = 20
  static let maximumCount = 1 << idBits
  static let silent: UInt32 = 63

  @inline(__always)
  static func pack(id: Int, position: Int, rank: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: id) << 12 | UInt32(truncatingIfNeeded: min(position, 63)) << 6
      | UInt32(truncatingIfNeeded: min(rank, 63))
  }
}
