import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct VectorReaderTests {
  /// As NumPy's `tofile` writes them on every usual machine.
  static func file(_ values: [Float], in folder: TemporaryFolder) throws -> InputFile {
    let bytes = values.flatMap { value in
      withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) }
    }
    return InputFile(try folder.file("v.f32", bytes))
  }

  @Test("Vectors come out as they went in, those passed over apart", arguments: [1, 3, 65_536])
  func values(dimension: Int) throws {
    let folder = try TemporaryFolder()
    let values = (0..<4 * dimension).map { Float($0) * 0.25 - 7 }
    var reader = try VectorReader(Self.file(values, in: folder), rows: 4)
    #expect(reader.dimension == dimension)
    var vector: [Float] = []
    for row in 0..<4 {
      if row == 1 {
        try reader.skip()
      } else {
        try reader.read(into: &vector)
        #expect(vector == Array(values[row * dimension..<(row + 1) * dimension]))
      }
    }
    #expect(throws: FileError.self) { try reader.skip() }
  }

  @Test("Values that are no numbers are handed on for somebody to judge")
  func oddValues() throws {
    let folder = try TemporaryFolder()
    let values: [Float] = [.infinity, -.infinity, -0.0, .leastNonzeroMagnitude]
    var reader = try VectorReader(Self.file(values, in: folder), rows: 1)
    var vector: [Float] = []
    try reader.read(into: &vector)
    #expect(vector.map(\.bitPattern) == values.map(\.bitPattern))
  }

  @Test("A file that has not as many vectors is refused", arguments: [0, 3, 8, 20, 21])
  func wrongSize(bytes: Int) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.file("v.f32", [UInt8](repeating: 1, count: bytes)))
    #expect {
      try VectorReader(file, rows: 3)
    } throws: { error in
      "\(error)".contains("\(bytes) bytes") && "\(error)".contains("3 lines")
    }
  }

  @Test("Vectors longer than any embedding's are refused")
  func tooLong() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 1, count: (VectorReader.largestDimension + 1) * 4)
    let file = InputFile(try folder.file("v.f32", bytes))
    let error = #expect(throws: FileError.self) { try VectorReader(file, rows: 1) }
    #expect(error?.description.contains("65537 values") == true)
  }

  @Test("A pipe is refused, since it cannot be read twice")
  func pipe() throws {
    #expect(throws: FileError.self) { try VectorReader(InputFile("-"), rows: 1) }
    #expect(throws: FileError.self) { try VectorReader(InputFile("/nowhere/v"), rows: 1) }
  }
}
