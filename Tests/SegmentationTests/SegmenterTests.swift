import Segmentation
import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@Suite struct SegmenterTests {
  static let texts = [
    "", " ", "\n\n", "Xin chào.", "Ông đi đâu? Tôi về nhà.", "e\u{302}\u{301} 🇻🇳! Hết.",
    "\u{FEFF}Một. Hai.\r\n\r\n|\r\nBa", "a.b.c. D. E.", "…", "?!?!", "\u{301}\u{301}", "1. 2. 3.",
    "Dòng một\u{2028}Dòng hai\u{85}Dòng ba\u{C}Trang hai", "x\u{0}y. Z", "「你好。」他说。再见！",
    "\u{200B}\u{200B}", "Wait... What. . . . Next. . . .", String(repeating: ". ", count: 2000),
    String(repeating: "(", count: 3000), "1) a" + String(repeating: " ", count: 3000) + "b",
    String(repeating: "!?", count: 1500) + " A", String(repeating: "1) a ", count: 500),
  ]

  @Test("Segments are in order, and only blanks stand between them", arguments: texts)
  func coverage(text: String) throws {
    for language: LanguageTag in ["vi", "en", "xx"] {
      for policy in NewlinePolicy.allCases {
        for form in [UnicodeForm.composed, .decomposed] {
          let text = form.apply(to: text)
          var options = SegmentationOptions()
          options.newlines = policy
          let segments = try Segmenter(language: language, options: options).segments(of: text)
          var end = 0
          for segment in segments {
            #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
            #expect(text[utf8Range: end..<segment.range.lowerBound].isBlank)
            end = segment.range.upperBound
          }
          #expect(text[utf8Range: end..<text.utf8.count].isBlank)
        }
      }
    }
  }

  @Test("A segment is the composed form of what stands at its place, on one line", arguments: texts)
  func textAndPlace(text: String) throws {
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    for segment in try Segmenter(language: "vi").segments(of: decomposed) {
      let original = String(decomposed[utf8Range: segment.range])
      let oneLine = original.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
        .map { String($0) }.joined(separator: " ")
      #expect(UnicodeForm.composed.apply(to: oneLine).bytes == segment.text.bytes)
    }
  }

  @Test("Composed and decomposed text is cut alike", arguments: texts)
  func formDoesNotMatter(text: String) throws {
    let segmenter = try Segmenter(language: "vi")
    let composed = try segmenter.segments(of: UnicodeForm.composed.apply(to: text))
    let decomposed = try segmenter.segments(of: UnicodeForm.decomposed.apply(to: text))
    #expect(composed.map(\.text.bytes) == decomposed.map(\.text.bytes))
    #expect(composed.map(\.paragraph) == decomposed.map(\.paragraph))
    #expect(composed.map(\.kind) == decomposed.map(\.kind))
  }

  @Test("Cutting what was cut changes nothing", arguments: texts)
  func idempotence(text: String) throws {
    var options = SegmentationOptions()
    options.newlines = .break
    let segmenter = try Segmenter(language: "vi", options: options)
    let once = try segmenter.segments(of: text).map(\.text)
    let twice = try segmenter.segments(of: once.joined(separator: "\n")).map(\.text)
    #expect(once.map(\.bytes) == twice.map(\.bytes))
  }

  @Test("Blank lines are the borders of paragraphs; without any, each line is one")
  func paragraphs() throws {
    let segmenter = try Segmenter(language: "vi")
    func paragraphs(_ text: String) throws -> [Int] {
      try segmenter.segments(of: text).map(\.paragraph)
    }
    #expect(try paragraphs("Một. Hai.\nBa.\n\nBốn.\n \nNăm.") == [0, 0, 0, 1, 2])
    #expect(try paragraphs("Một. Hai.\nBa.\nBốn.") == [0, 0, 1, 2])
  }

  @Test(
    "A line without a word is residue",
    arguments: ["|", "***", "- - -", "• • •", "——", "| | |", "\u{2007}|"])
  func residue(line: String) throws {
    let kinds = try Segmenter(language: "vi").segments(of: "Một.\n\(line)\nHai.").map(\.kind)
    #expect(kinds == [.text, .residue, .text])
  }

  @Test("An end mark alone is text", arguments: ["…", "?!", "!", "..."])
  func marksAreText(line: String) throws {
    #expect(
      try Segmenter(language: "vi").segments(of: "A\n\(line)\nB").map(\.kind) == [
        .text, .text, .text,
      ])
  }

  @Test("A user's abbreviation never ends a segment")
  func abbreviations() throws {
    var options = SegmentationOptions()
    options.abbreviations = Abbreviations(["đ.v.", "Hv."])
    let segmenter = try Segmenter(language: "vi", options: options)
    let text = "Theo Đ.V. An và HV. Bình. Xong đ.v. Hết."
    #expect(
      try segmenter.segments(of: text).map(\.text) == [
        "Theo Đ.V. An và HV. Bình.", "Xong đ.v. Hết.",
      ])
    #expect(
      try segmenter.segments(of: UnicodeForm.decomposed.apply(to: text)).count == 2)
  }
}

extension Substring {
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  }
}
