import Segmentation
import Testing
import TranslationModel

@Suite struct NewlinePolicyTests {
  static let wrapped = """
    Đêm ấy mưa rất to và nước sông dâng lên rất nhanh, cả làng
    phải thức trắng để chạy lũ. Đến gần sáng thì mưa tạnh, nước
    bắt đầu rút. Người ta dắt trâu bò xuống núi, dọn lại nhà
    cửa và nhóm bếp nấu bữa cơm đầu tiên sau ba ngày.

    Không ai bị thương.
    """

  private func segment(
    _ text: String, _ policy: NewlinePolicy
  ) throws -> (texts: [String], newlines: NewlinePolicy) {
    var options = SegmentationOptions()
    options.newlines = policy
    let result = try Segmenter(language: "vi", options: options).segmentation(of: text)
    return (result.segments.map(\.text), result.newlines)
  }

  @Test("Wrapped text is recognised and joined")
  func wrapped() throws {
    let result = try segment(Self.wrapped, .auto)
    #expect(result.newlines == .join)
    #expect(result.texts.count == 4)
    #expect(result.texts[1] == "Đến gần sáng thì mưa tạnh, nước bắt đầu rút.")
  }

  @Test("Lines of an article and of verse end a segment")
  func article() throws {
    let article =
      "Tin vắn trong ngày\nHôm qua trời mưa to ở nhiều nơi.\nNgười viết: An\nẢnh: Bình\nHết"
    #expect(try segment(article, .auto).newlines == .break)
    #expect(try segment(article, .auto).texts.count == 5)
  }

  @Test("Break ends a segment at each line end, join only at blank lines and marks of an item")
  func explicit() throws {
    #expect(try segment(Self.wrapped, .break).texts.count == 7)
    let list = "Gồm có\nnhững thứ sau\n- gạo\nnếp\n1. muối\n\nXong"
    #expect(
      try segment(list, .join).texts == ["Gồm có những thứ sau", "- gạo nếp", "1. muối", "Xong"])
    #expect(try segment(list, .break).texts.count == 6)
  }
}
