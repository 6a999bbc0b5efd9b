public import Interchange
public import Segmentation
import TranslationModel
import XMLStream

/// How a user wants texts to be cut.
public struct SegmentationChoices: Sendable {
  public var newlines: NewlinePolicy
  /// An SRX file to use instead of our own rules.
  public var rules: InputFile?
  /// Abbreviations that never end a segment, one a line.
  public var abbreviations: InputFile?

  public init(
    newlines: NewlinePolicy = .auto, rules: InputFile? = nil, abbreviations: InputFile? = nil
  ) {
    self.newlines = newlines
    self.rules = rules
    self.abbreviations = abbreviations
  }

  /// Cuts a text as the user wants it.
  ///
  /// - Throws: ``FileError`` naming the rule file and the line of a rule that cannot be used;
  ///   `CancellationError`.
  func segmentation(
    of text: String, in language: LanguageTag, explains: Bool = false
  ) throws -> Segmentation {
    var options = SegmentationOptions()
    options.newlines = newlines
    options.explains = explains
    if let abbreviations { options.abbreviations = try Self.read(abbreviations) }
    do {
      let segmenter = try Segmenter(
        language: language, rules: try rules.map(Self.rules) ?? SegmentationRules.builtIn.get(),
        options: options)
      return try segmenter.segmentation(of: text)
    } catch let error as RuleError {
      throw FileError(
        rules?.name ?? "built-in rules", line: error.line > 0 ? error.line : nil, error.reason)
    }
  }

  private static func rules(in file: InputFile) throws -> SegmentationRules {
    do { return try SRXReader.rules(in: file.bytes()) } catch let error as XMLError {
      throw FileError(file.name, error)
    }
  }

  private static func read(_ file: InputFile) throws -> Abbreviations {
    let text = try PlainTextReader(file).reading().text
    return Abbreviations(
      text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
        .map { line in
          String(line.drop { $0.properties.isWhitespace }.prefix { $0 != "\t" })
        }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") })
  }
}
