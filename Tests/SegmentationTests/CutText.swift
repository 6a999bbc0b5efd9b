import Segmentation
import Testing
import TextAnalysis
import TranslationModel

/// A text with `¦` where it is to be cut.
struct CutText {
  let text: String
  let segments: [String]

  init(_ marked: String) {
    segments = marked.split(separator: "¦").map { piece in
      let scalars = piece.unicodeScalars.drop { $0.properties.isWhitespace }
      let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? scalars.startIndex
      return String(scalars[...last])
    }
    text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "¦" }))
  }

  /// Expects that the text is cut at its marks and nowhere else, in both forms of its letters.
  func expect(_ language: LanguageTag, location: SourceLocation = #_sourceLocation) throws {
    for form in [UnicodeForm.composed, .decomposed] {
      let text = form.apply(to: text)
      let found = try Segmenter(language: language).segments(of: text).map {
        String(text[utf8Range: $0.range])
      }
      #expect(
        found.map { Array($0.utf8) } == segments.map { Array(form.apply(to: $0).utf8) },
        "\(found)", sourceLocation: location)
    }
  }
}
