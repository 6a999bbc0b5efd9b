public import Interchange
import Segmentation
import TextAnalysis
public import TranslationModel

/// A document as a user hands it over.
public struct DocumentSource: Sendable {
  public let file: InputFile
  /// Nil to have it guessed from the text.
  public let language: LanguageTag?

  public init(_ file: InputFile, language: LanguageTag? = nil) {
    self.file = file
    self.language = language
  }
}

/// How a document is cut into segments.
public enum SegmentationMode: String, Sendable, CaseIterable {
  /// By the rules of its language.
  case rules
  /// As it stands: one segment a line.
  case lines
}

/// A document that was read and cut.
struct ReadDocument {
  let document: Document
  /// What a user should know about how it was read.
  let notes: [String]
}

extension DocumentSource {
  /// Reads the document and cuts it into segments.
  ///
  /// `fallback` is its language when none was given and none can be guessed.
  ///
  /// - Throws: ``FileError``, ``RuleError``, `CancellationError`.
  func read(
    _ mode: SegmentationMode, _ choices: SegmentationChoices, fallback: LanguageTag
  ) throws -> ReadDocument {
    let reading = try PlainTextReader(file).reading()
    let text = reading.text
    var notes = reading.notes
    let language = language(of: text, fallback: fallback, notes: &notes)
    var segments: [Segment]
    switch mode {
    case .lines: segments = LineSegmenter().segments(of: text)
    case .rules:
      let segmentation = try choices.segmentation(of: text, in: language)
      segments = segmentation.segments
      notes += self.notes(on: segmentation, choices)
    }
    if segments.allSatisfy({ $0.kind != .text }) {
      notes.append("\(file.shortName): there is no text in it")
    }
    return ReadDocument(
      document: Document(name: file.shortName, language: language, segments: segments),
      notes: notes)
  }

  /// The language that was given, else the one the text tells, else `fallback`.
  func language(of text: String, fallback: LanguageTag, notes: inout [String]) -> LanguageTag {
    if let language { return language }
    if let guess = LanguageGuess.language(of: text) {
      notes.append("\(file.shortName): language \(guess), guessed from the text")
      return guess
    }
    notes.append("\(file.shortName): language \(fallback), since the text does not tell")
    return fallback
  }

  /// What the user should know about how line ends were taken, where nobody said how.
  func notes(on segmentation: Segmentation, _ choices: SegmentationChoices) -> [String] {
    segmentation.newlines == .join && choices.newlines == .auto
      ? ["\(file.shortName): its lines are wrapped and were joined"] : []
  }
}
