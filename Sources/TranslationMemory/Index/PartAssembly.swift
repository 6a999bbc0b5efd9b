import TextAnalysis

/// Freezes the segments of a ``PartBuilder`` into the image of a part.
///
/// Classes are numbered by frequency, most frequent first: the order in which a segment's tokens are
/// rare. Surfaces are numbered by class, so that what is frequent lies together. Segments are
/// numbered by length. O(tokens), but for sorting each segment's own.
struct PartAssembly {
  /// Postings find everything from this rate on, in percent; below it, signatures alone are
  /// searched.
  static let leastThreshold = 50

  private let builder: PartBuilder
  private var classNumbers: [UInt32] = []
  private var surfaceNumbers: [UInt32] = []
  /// Old surface by new number.
  private var surfaceOrder: [UInt32] = []
  /// Old class by new number.
  private var classOrder: [UInt32] = []
  /// The class of each surface, both in new numbers.
  private var classOfSurface: [UInt32] = []
  private var classSurfaceStarts: [UInt32] = []
  private var forms: WrittenFormsAssembly
  private var groups: [LengthGroup] = []
  /// Old segment by new number.
  private var segmentOrder: [UInt32] = []
  private var signatureWords = 0

  init(_ builder: PartBuilder) {
    self.builder = builder
    forms = WrittenFormsAssembly(builder.vocabulary)
    numberSurfaces()
    numberSegments()
  }

  private mutating func numberSurfaces() {
    let vocabulary = builder.vocabulary
    var surfaceCounts = [UInt32](repeating: 0, count: vocabulary.surfaces.count)
    for token in builder.tokens { surfaceCounts[Int(token)] &+= 1 }
    var classCounts = [UInt64](repeating: 0, count: vocabulary.classes.count)
    for (surface, number) in vocabulary.classOfSurface.enumerated() {
      classCounts[Int(number)] += UInt64(surfaceCounts[surface])
    }
    classOrder = Self.order(classCounts.count) { (UInt64.max - classCounts[$0], 0) }
    classNumbers = Self.inverse(of: classOrder)
    surfaceOrder = Self.order(surfaceCounts.count) {
      let group = UInt64(classNumbers[Int(vocabulary.classOfSurface[$0])])
      return (group << 32 | UInt64(forms.formOfSurface[$0]), UInt32.max - surfaceCounts[$0])
    }
    surfaceNumbers = Self.inverse(of: surfaceOrder)
    classOfSurface = surfaceOrder.map { classNumbers[Int(vocabulary.classOfSurface[Int($0)])] }
    classSurfaceStarts = [UInt32](repeating: 0, count: classOrder.count + 1)
    for number in classOfSurface { classSurfaceStarts[Int(number) + 1] += 1 }
    for number in 0..<classOrder.count {
      classSurfaceStarts[number + 1] += classSurfaceStarts[number]
    }
    forms.assemble(vocabulary, surfaceOrder, classOfSurface)
  }

  private mutating func numberSegments() {
    var lengths: [Int: Int] = [:]
    var start: UInt32 = 0
    for end in builder.ends {
      lengths[Int(end - start), default: 0] += 1
      start = end
    }
    var (id, token) = (0, 0)
    for (length, count) in lengths.sorted(by: { $0.key < $1.key }) {
      groups.append(
        LengthGroup(
          length: UInt32(length), firstID: UInt32(id), count: UInt32(count),
          signatureStart: UInt32(signatureWords), tokenStart: UInt64(token)))
      id += count
      token += count * length
      signatureWords += count * TokenSignature.width(length: length)
    }
    var next = Dictionary(uniqueKeysWithValues: groups.map { ($0.length, Int($0.firstID)) })
    segmentOrder = [UInt32](repeating: 0, count: id)
    start = 0
    for (segment, end) in builder.ends.enumerated() {
      let place = next[end - start, default: 0]
      segmentOrder[place] = UInt32(segment)
      next[end - start] = place + 1
      start = end
    }
  }

  /// The numbers from 0 to `count`, sorted by a key, and in their own order where it is the same.
  private static func order(_ count: Int, _ key: (Int) -> (UInt64, UInt32)) -> [UInt32] {
    (0..<count).map { number in
      let (first, second) = key(number)
      return (first, UInt64(second) << 32 | UInt64(UInt32(number)))
    }.sorted { $0 < $1 }.map { UInt32(truncatingIfNeeded: $0.1) }
  }

  private static func inverse(of order: [UInt32]) -> [UInt32] {
    var inverse = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { inverse[Int(number)] = UInt32(place) }
    return inverse
  }
}

// MARK: - Sections

extension PartAssembly {
  private var tokenWidth: Int {
    surfaceOrder.count <= 1 << 16 ? 2 : surfaceOrder.count <= 1 << 24 ? 3 : 4
  }

  /// The image, which the store will know by `generation`.
  func image(generation: UInt64) -> PartImageContent {
    var image = PartImageContent(
      generation: generation, entryCount: segmentOrder.count, tokenWidth: tokenWidth,
      leastThreshold: Self.leastThreshold)
    let frozen = FrozenTokens(
      builder, groups: groups, segmentOrder: segmentOrder, surfaceNumbers: surfaceNumbers,
      classOfSurface: classOfSurface, classCount: classOrder.count, tokenWidth: tokenWidth,
      signatureWords: signatureWords)
    image.add(.groups, groups)
    image.add(.tokens, frozen.tokens)
    image.add(.signatures, frozen.signatures)
    let lists = frozen.lists(groups)
    image.add(.postings, lists.postings)
    image.add(.postingStarts, lists.postingStarts)
    image.add(.unposted, lists.steps)
    image.add(.unpostedStarts, lists.stepStarts)
    image.add(.surfaceClasses, classOfSurface)
    image.add(.classSurfaceStarts, classSurfaceStarts)
    let (surfaceEnds, surfaceBytes) = Self.reordered(builder.vocabulary.surfaces, surfaceOrder)
    image.add(.surfaceEnds, surfaceEnds)
    image.add(.surfaceBytes, surfaceBytes)
    let (classEnds, classBytes) = Self.reordered(builder.vocabulary.classes, classOrder)
    image.add(.classEnds, classEnds)
    image.add(.classBytes, classBytes)
    addSearchKeys(of: classEnds, classBytes, to: &image)
    image.add(.formSurfaces, forms.surfaces)
    image.add(.formRuns, forms.runs)
    image.add(.formRunEnds, forms.runEnds)
    image.add(.formsOfRunStarts, forms.formsOfRunStarts)
    image.add(.formsOfRuns, forms.formsOfRuns)
    image.add(.classSlots, Self.slots(classEnds, classBytes))
    image.add(.entries, segmentOrder.map { builder.entries[Int($0)] })
    let units = builder.entries.lazy.map(\.unit)
    image.add(.units, [units.min() ?? 0, units.max() ?? 0])
    let profiles = builder.profiles.profiles.map { $0.line }.joined(separator: "\n")
    image.add(.profiles, Array(profiles.utf8))
    return image
  }

  private static func reordered(
    _ strings: ByteInterner, _ order: [UInt32]
  ) -> (ends: [UInt32], bytes: [UInt8]) {
    var ends: [UInt32] = []
    var bytes: [UInt8] = []
    ends.reserveCapacity(order.count)
    bytes.reserveCapacity(strings.bytes.count)
    for number in order {
      bytes += strings.bytes[strings.range(of: Int(number))]
      ends.append(UInt32(bytes.count))
    }
    return (ends, bytes)
  }

  /// Adds the search keys of the classes, in their own order, with a space behind each. What is no
  /// word has an empty one.
  private func addSearchKeys(
    of ends: [UInt32], _ bytes: [UInt8], to image: inout PartImageContent
  ) {
    var keys: [UInt8] = []
    var keyEnds: [UInt32] = []
    var start = 0
    for end in ends {
      if bytes[start] > 0x01 {
        bytes[start..<Int(end)].withUnsafeBufferPointer {
          TextKey.search.append(keyOf: $0, to: &keys)
        }
      }
      keyEnds.append(UInt32(keys.count))
      start = Int(end)
    }
    let order = KeyOrder.order(of: keys, ends: keyEnds)
    var sorted: [UInt8] = []
    var sortedEnds: [UInt32] = []
    for number in order {
      let start = number == 0 ? 0 : Int(keyEnds[Int(number) - 1])
      sorted += keys[start..<Int(keyEnds[Int(number)])]
      sorted.append(UInt8(ascii: " "))
      sortedEnds.append(UInt32(sorted.count))
    }
    image.add(.searchKeys, sorted)
    image.add(.searchKeyEnds, sortedEnds)
    image.add(.searchKeyClasses, order)
  }

  /// A hash table over the classes: the number of the class plus one; 0 for an empty slot.
  private static func slots(_ ends: [UInt32], _ bytes: [UInt8]) -> [UInt32] {
    var size = 16
    while size < ends.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    var start = 0
    for (number, end) in ends.enumerated() {
      let key = start..<Int(end)
      let hash = bytes.withUnsafeBytes { ByteHash.hash(UnsafeRawBufferPointer(rebasing: $0[key])) }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
      start = Int(end)
    }
    return slots
  }
}
