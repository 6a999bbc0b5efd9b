import TranslationModel

/// Units that have everything a unit can have, and units that have little.
enum SampleUnits {
  static let plain = pair("Xin chào.", "Hello.")

  static func pair(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(variants: [
      TranslationUnitVariant(language: "vi", content: InlineText(source)),
      TranslationUnitVariant(language: "en", content: InlineText(target)),
    ])
  }

  static let made = Provenance(
    creationTool: "tool", creationToolVersion: "1", creationDate: "20240301T000000Z",
    creator: "Ann", changeDate: "20250301T000000Z", changer: "Bình", usageCount: "7",
    lastUsageDate: "20250401T000000Z", dataType: "html", originalFormat: "x",
    originalEncoding: "windows-1258")

  /// Codes of all kinds, inside each other.
  static let codes = InlineText(runs: [
    .tag(InlineTag(.begin, number: "1", link: "1", type: "bold", content: "<b>")), .text("Đậm "),
    .tag(InlineTag(.highlight, type: "term", content: InlineText("thuật ngữ"))),
    .tag(InlineTag(.end, number: "1", content: "</b>")),
    .tag(
      InlineTag(
        .placeholder, link: "2", association: "p",
        content: InlineText(runs: [
          .text("<fn>"), .tag(InlineTag(.subflow, dataType: "text", content: "ghi chú")),
          .text("</fn>"),
        ]))),
    .tag(InlineTag(.isolated, position: "begin")), .tag(InlineTag(.unknown, content: "?")),
  ])

  static let full = TranslationUnit(
    id: "u 1",
    variants: [
      TranslationUnitVariant(
        language: "vi", content: codes,
        properties: [Property(type: "a", value: "1", language: "en", originalEncoding: "x")],
        notes: [Note("ghi chú", language: "vi", originalEncoding: "y")], provenance: made),
      TranslationUnitVariant(language: "en", content: "Bold term"),
      TranslationUnitVariant(language: "en-GB", content: "Bold term, in British"),
      TranslationUnitVariant(language: "en", content: "Heavy term"),
    ],
    properties: [
      Property(type: Property.Name.status, value: "reviewed"),
      Property(type: Property.Name.client, value: "Khách"),
      Property(type: "twice", value: ""), Property(type: "twice", value: "2"),
    ],
    notes: [Note(""), Note("second")], provenance: made, sourceLanguage: "*all*",
    segmentType: "paragraph")

  /// The same for the eye, not for the bytes.
  static let decomposed = pair("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Vietnamese")
  static let composed = pair("Tiếng Việt", "Vietnamese")

  static let all = [
    plain, full, decomposed, composed, pair("", ""), pair(" a ", "\tb\n"),
    pair("\u{1F600} 🇻🇳 a\u{0}b", "x"),
  ]
}
