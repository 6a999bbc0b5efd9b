import Glibc

/// Reads vectors as vecalign and NumPy's `tofile` write them: float32 values, least significant byte
/// first, one vector after the other and nothing else.
///
/// How long a vector is follows from how many there are. One vector is held at a time; the file is read
/// twice, first for its size.
public struct VectorReader {
  /// Values of a vector.
  public let dimension: Int
  private let file: InputFile
  private let reader: ByteReader
  private var buffer: [UInt8] = []
  private var start = 0

  private static let valueSize = MemoryLayout<Float>.size
  /// No embedding has so many values.
  public static let largestDimension = 1 << 16

  /// - Parameter rows: how many vectors it has, one at least.
  /// - Throws: ``FileError`` for a file that cannot be read or has not as many; `CancellationError`.
  public init(_ file: InputFile, rows: Int) throws {
    precondition(rows > 0)
    guard file.canBeReadAgain else {
      throw FileError(file.name, "vectors are read twice, which a pipe does not allow; name a file")
    }
    self.file = file
    var size = 0
    let counter = try file.open()
    var piece: [UInt8] = []
    while try counter.read(into: &piece) {
      size += piece.count
      piece.removeAll(keepingCapacity: true)
    }
    guard size > 0, size % (rows * Self.valueSize) == 0 else {
      throw FileError(
        file.name,
        "\(size) bytes, which is not the same number of float32 values for each of \(rows) lines")
    }
    dimension = size / rows / Self.valueSize
    guard dimension <= Self.largestDimension else {
      throw FileError(
        file.name,
        "\(dimension) values for each of \(rows) lines; no more than "
          + "\(Self.largestDimension) are taken")
    }
    reader = try file.open()
  }

  /// The next vector, whatever its values are.
  ///
  /// - Throws: ``FileError`` where the file cannot be read or has become shorter;
  ///   `CancellationError`.
  public mutating func read(into vector: inout [Float]) throws {
    try fill()
    vector.removeAll(keepingCapacity: true)
    buffer.withUnsafeBytes { bytes in
      for offset in stride(from: start, to: start + dimension * Self.valueSize, by: Self.valueSize)
      {
        let pattern = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        vector.append(Float(bitPattern: UInt32(littleEndian: pattern)))
      }
    }
    start += dimension * Self.valueSize
  }

  /// Passes over the next vector.
  ///
  /// - Throws: as ``read(into:)``.
  public mutating func skip() throws {
    try fill()
    start += dimension * Self.valueSize
  }

  /// Reads on until the next vector is there.
  private mutating func fill() throws {
    while buffer.count - start < dimension * Self.valueSize {
      buffer.removeFirst(start)
      start = 0
      guard try reader.read(into: &buffer) else {
        throw FileError(file.name, "it became shorter while it was read; try again")
      }
    }
  }
}
