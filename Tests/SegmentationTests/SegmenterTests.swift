import Foundation
import Segmentation
import Testing
import TestSupport
import TextAnalysis
import TranslationModel

@Suite struct Scratch {
  struct Case: Decodable {
    var id: String; var tag: String; var text: String; var expected: [String]
  }
  @Test func sharedCases() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/work/shared/cases/segments-vi.json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    let segmenter = try Segmenter(language: "vi")
    var right = 0
    for item in cases {
      let got = try segmenter.segments(of: item.text).map { String(item.text[utf8Range: $0.range]) }
      if got.map(\.bytes) == item.expected.map(\.bytes) {
        right += 1
      } else {
        print("XX", item.id, item.tag, got, item.expected)
      }
    }
    print("XX", right, cases.count)
  }
  @Test func golden() throws {
    let path = "/work/scratch/golden.json"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let cases = try JSONDecoder().decode(
      [Case].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let segmenter = try Segmenter(language: "en")
    var right = 0
    for item in cases {
      let got = try segmenter.segments(of: item.text).map { String(item.text[utf8Range: $0.range]) }
      if got.map(\.bytes) == item.expected.map(\.bytes) {
        right += 1
      } else {
        print("XX", item.id, got, item.expected)
      }
    }
    print("XX", right, cases.count)
  }
}
