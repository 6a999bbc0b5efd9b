import Glibc

/// Vectors of one dimension, as an embedding gives them, kept for their angles alone.
///
/// Each is stretched so that its largest component is 127, and rounded: the cosine of two with some
/// hundred components is off by some 0.001, by some 0.005 when one component stands out by thirty
/// standard deviations, less than those of two models differ; and a component takes one byte instead
/// of four. So a vector takes `dimension` + 4 bytes, the dimension rounded up to 16.
public struct VectorTable: Sendable {
  public let dimension: Int
  public private(set) var count = 0
  /// Components of one vector, zeros at the end included.
  private let stride: Int
  private var components: [Int8] = []
  /// One over the length of each vector of rounded components.
  private var inverseLengths: [Float] = []

  /// - Precondition: the dimension is positive.
  public init(dimension: Int) {
    precondition(dimension > 0)
    self.dimension = dimension
    stride = (dimension + 15) / 16 * 16
  }

  /// Makes room for so many vectors.
  public mutating func reserve(_ vectors: Int) {
    components.reserveCapacity(vectors * stride)
    inverseLengths.reserveCapacity(vectors)
  }

  /// Adds a vector; its row is the number of those before it.
  ///
  /// - Precondition: it has the table's dimension.
  /// - Throws: ``VectorFault`` for a vector without a direction.
  public mutating func append(_ vector: [Float]) throws(VectorFault) {
    precondition(vector.count == dimension)
    var peak: Float = 0
    for component in vector {
      guard component.isFinite else { throw .notFinite }
      peak = max(peak, abs(component))
    }
    guard peak > 0 else { throw .zero }
    var squares = 0
    for component in vector {
      let rounded = Int8((component / peak * 127).rounded())
      squares += Int(rounded) * Int(rounded)
      components.append(rounded)
    }
    components.append(contentsOf: repeatElement(0, count: stride - dimension))
    inverseLengths.append(Float(1 / Double(squares).squareRoot()))
    count += 1
  }

  /// The cosines of one of this table's vectors with some of another's.
  ///
  /// - Parameters:
  ///   - rows: of the other table; negative ones are passed over.
  ///   - body: called with the index of each row and its cosine.
  @inline(__always)
  func forEachCosine(
    of row: Int, with other: VectorTable, rows: ArraySlice<Int32>,
    _ body: (_ index: Int, _ cosine: Float) -> Void
  ) {
    let length = inverseLengths[row]
    components.withUnsafeBufferPointer { ours in
      other.components.withUnsafeBufferPointer { theirs in
        let one = UnsafeBufferPointer(rebasing: ours[row * stride..<(row + 1) * stride])
        for index in rows.indices where rows[index] >= 0 {
          let row = Int(rows[index])
          let start = row * stride
          let sum = Self.product(
            one, UnsafeBufferPointer(rebasing: theirs[start..<start + stride]))
          body(index, Float(sum) * length * other.inverseLengths[row])
        }
      }
    }
  }

  /// The cosine of one of this table's vectors with one of another's, or of this one's.
  public func cosine(of row: Int, with other: VectorTable, _ otherRow: Int) -> Double {
    var cosine: Float = 0
    forEachCosine(of: row, with: other, rows: [Int32(otherRow)]) { cosine = $1 }
    return Double(cosine)
  }

  @inline(__always)
  private static func product(
    _ one: UnsafeBufferPointer<Int8>, _ other: UnsafeBufferPointer<Int8>
  ) -> Int32 {
    var sum: Int32 = 0
    for place in 0..<one.count { sum &+= Int32(one[place]) &* Int32(other[place]) }
    return sum
  }
}

/// A vector that has no direction.
public enum VectorFault: Error, Hashable, Sendable {
  /// All components are 0.
  case zero
  /// A component is infinite or no number.
  case notFinite
}
