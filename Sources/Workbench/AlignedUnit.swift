import Interchange
import TranslationModel

extension TranslationUnit {
  /// The unit that a bead gives, with where it comes from and how sure it is.
  init(_ bead: Bead, of bitext: Bitext, date: String) {
    let variants = Side.allCases.filter { !bead[$0].isEmpty }.map { side in
      TranslationUnitVariant(
        language: bitext.document(side).language,
        content: InlineText(bitext.text(of: bead, side)))
    }
    self.init(
      variants: variants,
      properties: [
        Property(
          type: Property.Name.confidence,
          value: BeadLine.rounded(bead.confidence).description),
        Property(type: Property.Name.shape, value: bead.shape.description),
        Property(type: Property.Name.sourceDocument, value: bitext.source.name),
        Property(type: Property.Name.sourceRange, value: Self.positions(bead.source)),
        Property(type: Property.Name.targetDocument, value: bitext.target.name),
        Property(type: Property.Name.targetRange, value: Self.positions(bead.target)),
      ],
      provenance: Provenance(creationDate: date))
  }
}

extension TranslationUnit {
  private static func positions(_ range: Range<Int>) -> String {
    "\(range.lowerBound):\(range.upperBound)"
  }
}

extension TMXHeader {
  /// The header of a memory that we make.
  static func ours(sourceLanguage: LanguageTag) -> TMXHeader {
    TMXHeader(
      sourceLanguage: sourceLanguage.rawValue,
      provenance: Provenance(
        creationTool: Songngu.name, creationToolVersion: Songngu.version,
        creationDate: BuildDate.current, dataType: "plaintext", originalFormat: Songngu.name))
  }
}
