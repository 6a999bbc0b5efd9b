/// Two segments whose tokens are compared with each other.
struct SegmentComparison {
  private let query: SegmentTokens
  private let source: SegmentTokens
  private let queryKeys: [[UInt8]]
  private let sourceKeys: [[UInt8]]

  init(_ query: SegmentTokens, _ source: SegmentTokens) {
    self.query = query
    self.source = source
    queryKeys = query.classKeys
    sourceKeys = source.classKeys
  }

  /// Which tokens correspond; nil for long segments that do not have the same tokens.
  var alignment: TokenAlignment? {
    if queryKeys == sourceKeys { return TokenAlignment(ofEqual: queryKeys.count) }
    guard max(queryKeys.count, sourceKeys.count) <= SimilarityThreshold.longestCompared else {
      return nil
    }
    return TokenAlignment(between: queryKeys.count, and: sourceKeys.count) {
      queryKeys[$0] == sourceKeys[$1]
    }
  }

  /// How the forms of corresponding tokens differ, and what stands between them.
  ///
  /// Marks at the beginning of one segment are compared with those at the beginning of the other,
  /// whichever tokens stand there, and those at the end likewise.
  func differences(along alignment: TokenAlignment) -> FormDifference {
    query.bytes.withUnsafeBytes { queryBytes in
      source.bytes.withUnsafeBytes { sourceBytes in
        var found: FormDifference = []
        if let left = query.tokens.first, let right = source.tokens.first {
          found.formUnion(FormComparison.marks(queryBytes[left.lead], sourceBytes[right.lead]))
        }
        if let left = query.tokens.last, let right = source.tokens.last {
          found.formUnion(FormComparison.marks(queryBytes[left.gap], sourceBytes[right.gap]))
        }
        for case .equal(let position, let other) in alignment.steps {
          let (left, right) = (query.tokens[position], source.tokens[other])
          found.formUnion(
            FormComparison.forms(left.kind, queryBytes[left.form], sourceBytes[right.form]))
          if position > 0, other > 0 {
            found.formUnion(FormComparison.marks(queryBytes[left.lead], sourceBytes[right.lead]))
          }
          if position < query.tokens.count - 1, other < source.tokens.count - 1 {
            found.formUnion(FormComparison.marks(queryBytes[left.gap], sourceBytes[right.gap]))
          }
        }
        return found
      }
    }
  }
}

extension SegmentTokens {
  /// What each token is compared by.
  var classKeys: [[UInt8]] {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.map { token in
        var key: [UInt8] = []
        ClassKey.append(
          kind: token.kind, form: UnsafeBufferPointer(rebasing: bytes[token.form]), to: &key)
        return key
      }
    }
  }
}
