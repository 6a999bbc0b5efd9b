import Interchange
import TranslationModel

/// The units of a file that a memory can take in, one after another, bad ones among them.
struct UnitSource {
  private enum Kind {
    case tmx(TMXItemReader.Iterator)
    case pairs(PairSource.Iterator, LanguagePair, date: String, row: Int)
  }

  private var kind: Kind
  /// The languages of a file of pairs; nil for TMX, whose units say them.
  let languages: LanguagePair?

  struct Item {
    /// From 1; 0 when nobody can tell.
    let line: Int
    let content: TMXItem.Content
    /// What is odd about it.
    var remarks: [String] = []
  }

  /// - Throws: ``FileError`` when the file is of no kind that is known.
  init(
    _ file: InputFile, given: (source: LanguageTag?, target: LanguageTag?), hasHeader: Bool,
    notes: inout [String]
  ) async throws {
    let format = try PairFormat.of(file)
    if case .text = format {
      throw FileError(
        file.name, "neither TMX, XLIFF, TSV nor JSON lines; `songngu align` takes plain texts")
    }
    if case .bitext(.tmx) = format {
      kind = .tmx(TMXItemReader(file).makeAsyncIterator())
      languages = nil
      return
    }
    let pairs = try await PairSource(
      file, format: format, given: given, hasHeader: hasHeader, notes: &notes)
    languages = pairs.languages
    kind = .pairs(
      pairs.makeAsyncIterator(), pairs.languages, date: BuildDate.current, row: hasHeader ? 1 : 0)
  }

  /// What a TMX file says about itself, once an item was asked for.
  var header: TMXHeader? {
    if case .tmx(let items) = kind { items.header } else { nil }
  }

  mutating func next() async throws -> Item? {
    switch kind {
    case .tmx(var items):
      defer { kind = .tmx(items) }
      return try await items.next().map {
        Item(line: $0.line, content: $0.content, remarks: $0.remarks)
      }
    case .pairs(var pairs, let languages, let date, let row):
      defer { kind = .pairs(pairs, languages, date: date, row: row + 1) }
      return try await pairs.next().map { pair in
        let variants = [(languages.source, pair.source), (languages.target, pair.target)].compactMap
        {
          language, text in
          text.map { TranslationUnitVariant(language: language, content: InlineText($0)) }
        }
        let unit = TranslationUnit(
          variants: variants, provenance: Provenance(creationDate: date))
        return Item(line: row + 1, content: .unit(unit))
      }
    }
  }
}
