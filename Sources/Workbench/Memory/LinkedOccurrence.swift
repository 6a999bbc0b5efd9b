public import TranslationMemory
import TranslationModel

/// A unit in which something was found, with the words of its other texts that correspond to it.
public struct LinkedOccurrence: Hashable, Sendable {
  public let occurrence: Occurrence
  /// For each of the unit's variants the corresponding ranges of its plain text, in UTF-8 bytes and in
  /// order; empty for those in which it was found, and where nothing is known.
  public let counterparts: [[Range<Int>]]

  init(_ occurrence: Occurrence, _ linker: inout WordLinker?) throws {
    self.occurrence = occurrence
    let variants = occurrence.stored.unit.variants
    var counterparts = [[Range<Int>]](repeating: [], count: variants.count)
    let found = Set(occurrence.places.map(\.variant))
    if let place = occurrence.places.first {
      for position in variants.indices where !found.contains(position) {
        counterparts[position] =
          try linker?.counterparts(
            of: place.ranges, in: variants[place.variant], variants[position]) ?? []
      }
    }
    self.counterparts = counterparts
  }
}
