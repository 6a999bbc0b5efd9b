import TextAnalysis
public import TranslationModel

/// A segment as the memory compares it: the things that count, and how each is written.
///
/// Words, numbers and codes count; punctuation marks, spaces and inline codes belong to the form of
/// the token beside them. In a segment of nothing but marks, each mark counts. Made in O(n).
public struct SegmentTokens: Sendable {
  /// The text in UTF-8, with a byte for each inline code (``CodeMark``).
  let bytes: [UInt8]
  public let tokens: [MatchToken]
  private let hasCodes: Bool

  /// - Parameter text: in stored form.
  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// The text of a segment and the codes in it.
  public init(_ content: InlineText) {
    let codes = content.codeMarks
    self.init(content.plainText)
    if !codes.isEmpty { self = Self(self, adding: codes) }
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens = bytes.withUnsafeBufferPointer { SegmentScanner.tokens(in: $0) }
    hasCodes = false
  }

  /// Puts marks into a text without any. One that stands inside a token goes behind it.
  private init(_ plain: SegmentTokens, adding codes: [(offset: Int, mark: UInt8)]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.bytes.count + codes.count)
    var tokens: [MatchToken] = []
    var pending = codes[...]
    var copied = 0
    func copy(upTo end: Int) {
      bytes += plain.bytes[copied..<end]
      copied = end
    }
    /// Marks up to `end`, where they stand.
    func copyWithMarks(upTo end: Int) {
      while let code = pending.first, code.offset <= end {
        copy(upTo: max(copied, code.offset))
        bytes.append(code.mark)
        pending = pending.dropFirst()
      }
      copy(upTo: end)
    }
    // Without a token there is nothing to match.
    for (position, token) in plain.tokens.enumerated() {
      if position == 0 { copied = token.lead.lowerBound }
      let start = bytes.count
      copyWithMarks(upTo: token.form.lowerBound)
      let formStart = bytes.count
      copy(upTo: token.form.upperBound)
      let formEnd = bytes.count
      copyWithMarks(upTo: token.gap.upperBound)
      if position == plain.tokens.count - 1 { bytes += pending.map(\.mark) }
      tokens.append(
        MatchToken(
          kind: token.kind, lead: start..<formStart, form: formStart..<formEnd,
          gap: formEnd..<bytes.count))
    }
    self.bytes = bytes
    self.tokens = tokens
    hasCodes = true
    textStart = plain.tokens.first?.lead.lowerBound ?? 0
  }

  /// Where in the text the bytes begin: white space before the first token is left out when there
  /// are codes.
  private var textStart = 0

  /// A range of `bytes` as UTF-8 offsets of the text without codes.
  public func textRange(of range: Range<Int>) -> Range<Int> {
    guard hasCodes else { return range }
    func offset(_ place: Int) -> Int {
      textStart + place - bytes[..<place].count { CodeMark.isMark($0) }
    }
    return offset(range.lowerBound)..<offset(range.upperBound)
  }

  /// The text of a range, codes left out.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range].lazy.filter { !CodeMark.isMark($0) }, as: UTF8.self)
  }
}

extension InlineText {
  /// The codes with their places in ``plainText``, in UTF-8 bytes.
  var codeMarks: [(offset: Int, mark: UInt8)] {
    var marks: [(offset: Int, mark: UInt8)] = []
    var offset = 0
    collectMarks(into: &marks, &offset)
    return marks
  }

  private func collectMarks(into marks: inout [(offset: Int, mark: UInt8)], _ offset: inout Int) {
    for run in runs {
      switch run {
      case .text(let text): offset += text.utf8.count
      case .tag(let tag):
        if let mark = CodeMark.byte(for: tag.kind) { marks.append((offset, mark)) }
        if tag.kind == .highlight { tag.content.collectMarks(into: &marks, &offset) }
      }
    }
  }
}
