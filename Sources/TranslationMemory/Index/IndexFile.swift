import Glibc
import TextAnalysis

/// The file that holds the frozen parts of all languages of a memory: a header, a table of parts, the
/// parts' images (``PartLayout``), each on a border of 64 bytes.
///
/// It is made from the store and can be made again: whoever finds it damaged, of another version or
/// of another state of the store does so. It is written under another name and renamed, so that a
/// reader has the old one or the new one, whole.
struct IndexFile {
  private static let magic: UInt64 = 0x0A_1A_0D_78_64_69_67_6D
  /// Goes up with every change of this frame; ``PartLayout/version`` is that of the images.
  private static let version: UInt32 = 1
  private static let headerEnd = 64
  private static let entryEnd = 32
  private static let languageLength = 8

  /// Frozen segments of one language.
  struct Part {
    let language: String
    let part: IndexPart
  }

  let parts: [Part]
  /// All units up to this number are in it.
  let covered: UInt32

  init(parts: [Part], covered: UInt32) {
    self.parts = parts
    self.covered = covered
  }

  /// Maps a file and checks all of it.
  ///
  /// - Parameter isSearched: whether all of it is to stay in memory.
  /// - Throws: ``IndexFault`` when it is not whole, or not of the store with that identity.
  init(reading path: String, of identity: String, isSearched: Bool) throws(IndexFault) {
    let file = try MappedFile(path, atLeast: Self.headerEnd, isSearched: isSearched)
    let bytes = file.bytes
    guard bytes.load(fromByteOffset: 0, as: UInt64.self) == Self.magic else {
      throw .damaged("it has another beginning")
    }
    guard bytes.load(fromByteOffset: 8, as: UInt32.self) == Self.version,
      bytes.load(fromByteOffset: 12, as: UInt32.self) == PartLayout.version
    else { throw .otherVersion }
    let count = Int(bytes.load(fromByteOffset: 28, as: UInt32.self))
    let tableEnd = Self.headerEnd + count * Self.entryEnd
    guard tableEnd <= bytes.count else { throw .damaged("it is cut off") }
    guard bytes.load(fromByteOffset: 32, as: UInt64.self) == Self.checksum(bytes, tableEnd) else {
      throw .damaged("its header")
    }
    guard bytes.load(fromByteOffset: 16, as: UInt64.self) == Self.hash(identity) else {
      throw .stale
    }
    covered = bytes.load(fromByteOffset: 24, as: UInt32.self)
    var parts: [Part] = []
    for number in 0..<count {
      let entry = Self.headerEnd + number * Self.entryEnd
      let start = bytes.load(fromByteOffset: entry + 16, as: UInt64.self)
      let size = bytes.load(fromByteOffset: entry + 24, as: UInt64.self)
      guard start % UInt64(PartLayout.alignment) == 0, start <= UInt64(bytes.count),
        size <= UInt64(bytes.count) - start
      else { throw .damaged("it is cut off") }
      let name = bytes[entry..<entry + Self.languageLength].prefix { $0 != 0 }
      let image = PartImage(Int(start)..<Int(start + size), of: file)
      let part = try IndexPart(image)
      if !isSearched { part.releaseMemory() }
      parts.append(Part(language: String(decoding: name, as: UTF8.self), part: part))
    }
    self.parts = parts
  }

  /// Everything in the header and the table but the checksum itself.
  private static func checksum(_ bytes: UnsafeRawBufferPointer, _ tableEnd: Int) -> UInt64 {
    let header = Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<32]))
    return header ^ Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[40..<tableEnd]))
  }

  private static func hash(_ identity: String) -> UInt64 {
    Array(identity.utf8).withUnsafeBytes { ByteHash.hash($0) }
  }

  /// Puts the file into place.
  ///
  /// - Throws: ``IndexFault/unwritable(_:)`` when it cannot be written.
  func write(to path: String, of identity: String) throws(IndexFault) {
    var table = [UInt8](repeating: 0, count: Self.headerEnd + parts.count * Self.entryEnd)
    var offset = table.count
    var places: [Int] = []
    for part in parts {
      offset = PartLayout.aligned(offset)
      places.append(offset)
      offset += part.part.byteCount
    }
    table.withUnsafeMutableBytes { table in
      table.storeBytes(of: Self.magic, as: UInt64.self)
      table.storeBytes(of: Self.version, toByteOffset: 8, as: UInt32.self)
      table.storeBytes(of: PartLayout.version, toByteOffset: 12, as: UInt32.self)
      table.storeBytes(of: Self.hash(identity), toByteOffset: 16, as: UInt64.self)
      table.storeBytes(of: covered, toByteOffset: 24, as: UInt32.self)
      table.storeBytes(of: UInt32(parts.count), toByteOffset: 28, as: UInt32.self)
      for (number, part) in parts.enumerated() {
        let entry = Self.headerEnd + number * Self.entryEnd
        for (place, byte) in part.language.utf8.prefix(Self.languageLength).enumerated() {
          table[entry + place] = byte
        }
        table.storeBytes(of: UInt64(places[number]), toByteOffset: entry + 16, as: UInt64.self)
        table.storeBytes(
          of: UInt64(part.part.byteCount), toByteOffset: entry + 24, as: UInt64.self)
      }
      let checksum = Self.checksum(UnsafeRawBufferPointer(table), table.count)
      table.storeBytes(of: checksum, toByteOffset: 32, as: UInt64.self)
    }
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .lastUnwritable }
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(draft) }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    var isWritten = table.withUnsafeBytes { MappedFile.write($0, at: 0, to: descriptor) }
    for (part, place) in zip(parts, places) where isWritten {
      isWritten = MappedFile.write(part.part.imageBytes, at: place, to: descriptor)
      part.part.releaseMemory()
    }
    guard isWritten, close(descriptor) == 0, rename(draft, path) == 0 else { throw .lastUnwritable }
  }
}
