import TestSupport
import Testing
import TextAnalysis

@Suite struct NormalizerCaseTests {
  /// What NFC alone must not be taken for: every row is compared by bytes.
  @Test("Every row of the case table comes out in both styles", arguments: TonePlacement.allCases)
  func cases(placement: TonePlacement) throws {
    let normalizer = Normalizer(
      options: NormalizerOptions(tonePlacement: placement, repair: true))
    let rows = try CaseTable.rows("normalize.tsv").dropFirst()
    #expect(rows.count > 100)
    for row in rows {
      let input = CaseTable.unescaped(row[2])
      let expected = row[placement == .new ? 3 : 4]
      let result = normalizer.apply(to: input)
      #expect(result.bytes == expected.bytes, "\(row[0]) \(row[1]): \(result) for \(row[2])")
      #expect(normalizer.normalized(input).text.bytes == expected.bytes)
    }
  }
}
