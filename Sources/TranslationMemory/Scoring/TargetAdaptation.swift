/// Puts numbers and codes of the query into a target that has those of the source.
///
/// A form that the source has in the place of another one in the query is looked for in the target,
/// from the left; where the target has it too, as a token of the same kind, it is replaced. What
/// stands only in words, or in the notation of the other language, is left alone.
struct TargetAdaptation {
  private(set) var proposal: String
  private(set) var substitutions: [Match.Substitution] = []

  init(
    query: SegmentTokens, source: SegmentTokens, target: SegmentTokens, targetText: String,
    along alignment: TokenAlignment
  ) {
    proposal = targetText
    var isTaken = [Bool](repeating: false, count: target.tokens.count)
    var found: [Match.Substitution] = []
    for case .equal(let position, let other) in alignment.steps {
      let (wanted, stored) = (query.tokens[position], source.tokens[other])
      guard stored.kind.isClass else { continue }
      let (new, old) = (query.text(in: wanted.form), source.text(in: stored.form))
      // Also what stays as it is claims its counterpart.
      let place = target.tokens.indices.first {
        !isTaken[$0] && target.tokens[$0].kind == stored.kind
          && target.text(in: target.tokens[$0].form).utf8.elementsEqual(old.utf8)
      }
      guard let place else { continue }
      isTaken[place] = true
      guard !new.utf8.elementsEqual(old.utf8) else { continue }
      found.append(
        Match.Substitution(
          range: target.textRange(of: target.tokens[place].form), old: old, new: new))
    }
    guard !found.isEmpty else { return }
    substitutions = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var bytes = Array(targetText.utf8)
    for substitution in substitutions.reversed() {
      bytes.replaceSubrange(substitution.range, with: substitution.new.utf8)
    }
    proposal = String(decoding: bytes, as: UTF8.self)
  }
}
