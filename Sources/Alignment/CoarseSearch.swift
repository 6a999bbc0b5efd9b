import TranslationModel

/// Finds the first band of a large pair, coarse to fine, in linear time.
///
/// Both texts are halved by joining their sentences two by two until the lattice is small enough to
/// search whole; the best path there, doubled, is the middle of a narrow band one level finer, and
/// so on down to the sentences (the road of Thompson & Koehn 2019). A chapter that one side lacks
/// is a run of gap steps at the coarsest level. Lengths, marks and words are looked at: those that
/// both texts share, or those of a lexicon from before. A word that one side lacks is no reproach, since
/// the sentence that it stands in may be in the next block.
struct CoarseSearch {
  /// Tables to which the absence of a word says nothing.
  let tables: RatioTables
  let weights: AlignmentWeights

  /// A lattice of at most this many cells is searched whole.
  static let wholeLattice = 40_000
  static let halfWidth = 8

  func band(_ source: IndexedText, _ target: IndexedText) -> Band {
    guard (source.count + 1) * (target.count + 1) > Self.wholeLattice else {
      return Band(sourceCount: source.count, targetCount: target.count)
    }
    return bandAbove(
      source.keepingWords { !tables.forward.row($0).isEmpty },
      target.keepingWords { !tables.backward.row($0).isEmpty })
  }

  private func bandAbove(_ source: IndexedText, _ target: IndexedText) -> Band {
    let coarseSource = source.joinedInPairs()
    let coarseTarget = target.joinedInPairs()
    let isWhole = (coarseSource.count + 1) * (coarseTarget.count + 1) <= Self.wholeLattice
    let band =
      isWhole
      ? Band(sourceCount: coarseSource.count, targetCount: coarseTarget.count)
      : bandAbove(coarseSource, coarseTarget)
    return search(coarseSource, coarseTarget, in: band).band(
      halfWidth: Self.halfWidth, scale: 2, sourceCount: source.count, targetCount: target.count)
  }

  private func search(_ source: IndexedText, _ target: IndexedText, in band: Band) -> BestPath {
    let parameters = ModelParameters(
      inventory: ShapeInventory(upTo: BeadShape(source: 2, target: 2)), source: source,
      target: target)
    let scorer = BeadScorer(
      source: source, target: target, parameters: parameters, weights: weights, tables: tables)
    return BestPath(scorer.scores(in: band))
  }
}
