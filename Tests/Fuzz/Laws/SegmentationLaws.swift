import Segmentation
import TextAnalysis
import TranslationModel

/// The laws of the segmenter.
public enum SegmentationLaws {
  private static let segmenters: [Segmenter] = {
    do {
      return try [LanguageTag.vietnamese, .english].flatMap { language in
        try NewlinePolicy.allCases.map { policy in
          var options = SegmentationOptions()
          options.newlines = policy
          return try Segmenter(language: language, options: options)
        }
      }
    } catch {
      preconditionFailure("our own rules can be read: \(error)")
    }
  }()

  public static func checkText(_ text: String) {
    for segmenter in segmenters {
      guard let segments = try? segmenter.segments(of: text) else {
        Law.expect(false, "a text is cut in the time it may take", text)
        return
      }
      let bytes = Array(text.utf8)
      var end = 0
      for segment in segments {
        Law.expect(segment.range.lowerBound >= end, "segments are in order", text)
        Law.expect(!segment.range.isEmpty, "a segment has a text", text)
        Law.expect(
          isBlank(bytes[end..<segment.range.lowerBound]), "only blanks stand between segments", text
        )
        end = segment.range.upperBound
      }
      Law.expect(isBlank(bytes[end...]), "only blanks stand after the last segment", text)
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      // A byte-order mark and a zero-width space show as little as a space does.
      $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
    }
  }
}
