/// How numbers, dates, codes, addresses and names of files are written in a part, found by the
/// letters and digits in them: such tokens are compared by their kind alone, so that their classes
/// don't tell.
struct WrittenForms {
  private let surfaces: UnsafeBufferPointer<SurfaceRange>
  /// The runs (``KeyRuns``) of the forms' search keys, each once.
  private let runs: SortedKeys
  /// For each run where its forms begin in the next list, and one end more.
  private let starts: UnsafePointer<UInt32>
  private let forms: UnsafePointer<UInt32>

  init(_ reader: PartImageReader) throws(IndexFault) {
    surfaces = try reader.elements(.formSurfaces, of: SurfaceRange.self)
    runs = SortedKeys(
      try reader.bytes(.formRuns), ends: try reader.start(.formRunEnds, of: UInt32.self),
      count: try reader.elements(.formRunEnds, of: UInt32.self).count)
    starts = try reader.start(.formsOfRunStarts, of: UInt32.self)
    forms = try reader.start(.formsOfRuns, of: UInt32.self)
  }

  /// The surfaces of each form with a run that has a piece.
  ///
  /// - Parameter piece: letters alone, or digits alone.
  func surfaces(
    having piece: [UInt8], after: SortedKeys.Border, before: SortedKeys.Border
  ) -> [Range<UInt32>] {
    var found: [UInt32] = []
    for run in runs.places(of: piece, after: after, before: before) {
      for place in Int(starts[run])..<Int(starts[run + 1]) { found.append(forms[place]) }
    }
    found.sort()
    var last: UInt32?
    return found.compactMap { form in
      guard form != last else { return nil }
      last = form
      return surfaces[Int(form)].start..<surfaces[Int(form)].end
    }
  }
}

/// The surfaces of one written form: they differ in what stands around it.
struct SurfaceRange {
  var start: UInt32
  var end: UInt32
}
