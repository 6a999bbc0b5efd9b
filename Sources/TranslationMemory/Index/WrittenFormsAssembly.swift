import TextAnalysis

/// Makes the tables that ``WrittenForms`` reads.
struct WrittenFormsAssembly {
  /// For each surface of a builder the number of its form, from 1 on; 0 for words and marks.
  private(set) var formOfSurface: [UInt32]
  private(set) var surfaces: [SurfaceRange] = []
  private(set) var runs: [UInt8] = []
  private(set) var runEnds: [UInt32] = []
  private(set) var formsOfRunStarts: [UInt32] = [0]
  private(set) var formsOfRuns: [UInt32] = []

  init(_ vocabulary: VocabularyBuilder) {
    let encoded = vocabulary.surfaces
    formOfSurface = [UInt32](repeating: 0, count: encoded.count)
    var forms = ByteInterner()
    encoded.bytes.withUnsafeBytes { bytes in
      for number in 0..<encoded.count {
        let surface = UnsafeRawBufferPointer(rebasing: bytes[encoded.range(of: number)])
        guard let kind = surface.first.flatMap(MatchToken.Kind.init(rawValue:)), kind.isClass,
          let form = Surface(surface)?.form
        else { continue }
        formOfSurface[number] =
          UInt32(forms.intern(UnsafeRawBufferPointer(rebasing: form)).id) + 1
      }
    }
  }

  /// - Parameter order: the builder's surfaces in the order of the image: those of a class, and
  ///   within it of a form, follow each other.
  /// - Parameter classes: the class of each, in that order.
  mutating func assemble(_ vocabulary: VocabularyBuilder, _ order: [UInt32], _ classes: [UInt32]) {
    var interner = ByteInterner()
    var formsOfRun: [[UInt32]] = []
    var last: (form: UInt32, class: UInt32) = (0, 0)
    for (number, surface) in order.enumerated() {
      let form = formOfSurface[Int(surface)]
      defer { last = (form, classes[number]) }
      guard form > 0 else { continue }
      if last == (form, classes[number]) {
        surfaces[surfaces.count - 1].end += 1
        continue
      }
      surfaces.append(SurfaceRange(start: UInt32(number), end: UInt32(number) + 1))
      let key = Self.key(of: Int(surface), in: vocabulary.surfaces)
      for range in KeyRuns.ranges(in: key) {
        let run = key.withUnsafeBytes {
          interner.intern(UnsafeRawBufferPointer(rebasing: $0[range])).id
        }
        if run == formsOfRun.count { formsOfRun.append([]) }
        let number = UInt32(surfaces.count - 1)
        if formsOfRun[run].last != number { formsOfRun[run].append(number) }
      }
    }
    for run in KeyOrder.order(of: interner.bytes, ends: interner.ends) {
      runs += interner.bytes[interner.range(of: Int(run))]
      runs.append(UInt8(ascii: " "))
      runEnds.append(UInt32(runs.count))
      formsOfRuns += formsOfRun[Int(run)]
      formsOfRunStarts.append(UInt32(formsOfRuns.count))
    }
  }

  private static func key(of surface: Int, in surfaces: ByteInterner) -> [UInt8] {
    surfaces.bytes.withUnsafeBytes { bytes in
      let encoded = UnsafeRawBufferPointer(rebasing: bytes[surfaces.range(of: surface)])
      guard let form = Surface(encoded)?.form else { return [] }
      var key: [UInt8] = []
      UnsafeRawBufferPointer(rebasing: form).withMemoryRebound(to: UInt8.self) {
        TextKey.search.append(keyOf: $0, to: &key)
      }
      return key
    }
  }
}
