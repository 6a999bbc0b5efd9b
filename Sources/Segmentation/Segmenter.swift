import TextAnalysis
public import TranslationModel

/// Cuts texts in one language into segments, by rules.
///
/// Lines are looked at first (``NewlinePolicy``), then items of lists that stand in one line; within
/// a paragraph the rules decide, as SRX 2.0 has it. Works on composed text and gives places in the
/// text as it came. Sendable; each call is independent. O(n) for rules that look back a bounded way.
public struct Segmenter: Sendable {
  public let language: LanguageTag
  public let options: SegmentationOptions
  private let rules: CompiledRules

  /// - Throws: ``RuleError`` for a rule whose pattern does not compile.
  public init(
    language: LanguageTag, rules: SegmentationRules, options: SegmentationOptions = .init()
  ) throws {
    self.language = language
    self.options = options
    self.rules = try CompiledRules(rules, for: language)
  }

  /// A segmenter with our own rules.
  public init(language: LanguageTag, options: SegmentationOptions = .init()) throws {
    try self.init(language: language, rules: SegmentationRules.builtIn.get(), options: options)
  }

  /// - Throws: ``RuleError`` for a rule that runs wild on the text; `CancellationError`.
  public func segments(of text: String) throws -> [Segment] {
    try segmentation(of: text).segments
  }

  /// - Throws: as ``segments(of:)``.
  public func segmentation(of text: String) throws -> Segmentation {
    let scanner = try RuleScanner(
      rules: rules, abbreviations: options.abbreviations, explaining: options.explains)
    var text = text
    return try text.withUTF8 { bytes in
      let layout = ParagraphLayout(of: bytes, policy: options.newlines)
      var result = Segmentation(segments: [], newlines: layout.newlines, decisions: [])
      for (index, block) in layout.blocks.enumerated() {
        if index % 64 == 0 { try Task.checkCancellation() }
        if options.explains, index > 0 {
          result.decisions.append(
            Segmentation.Decision(
              offset: layout.blocks[index - 1].range.upperBound, breaks: true, reason: .newline))
        }
        try cut(block, of: bytes, with: scanner, into: &result)
      }
      return result
    }
  }

  private func cut(
    _ block: ParagraphLayout.Block, of text: UnsafeBufferPointer<UInt8>,
    with scanner: RuleScanner, into result: inout Segmentation
  ) throws {
    let paragraph = UnsafeBufferPointer(rebasing: text[block.range])
    let view = ComposedView(of: paragraph)
    try view.withBytes { composed in
      let items = InlineList.itemStarts(in: composed)
      var start = 0
      for end in items + [composed.count] {
        let item = UnsafeBufferPointer(rebasing: composed[start..<end])
        let decisions = try scanner.decisions(in: PatternText(utf8: item))
        var cursor = UTF8Cursor(item)
        var from = start
        for decision in decisions where decision.breaks || options.explains {
          let place = start + cursor.offset(ofUnit: decision.offset)
          note(decision, at: block.range.lowerBound + view.originalOffset(of: place), in: &result)
          guard decision.breaks else { continue }
          append(from..<place, of: composed, view, block, to: &result)
          from = place
        }
        append(from..<end, of: composed, view, block, to: &result)
        if options.explains, end < composed.count {
          result.decisions.append(
            Segmentation.Decision(
              offset: block.range.lowerBound + view.originalOffset(of: end), breaks: true,
              reason: .listItem))
        }
        start = end
      }
    }
  }

  private func note(
    _ decision: RuleScanner.Decision, at offset: Int, in result: inout Segmentation
  ) {
    guard options.explains else { return }
    let reason: Segmentation.Decision.Reason =
      if let entry = decision.entry.map({ rules.entries[$0] }) {
        .rule(entry.rule, list: entry.list)
      } else {
        .abbreviation
      }
    result.decisions.append(
      Segmentation.Decision(offset: offset, breaks: decision.breaks, reason: reason))
  }

  /// Adds the stretch as a segment, without the white space at its ends; nothing when nothing else
  /// is in it.
  private func append(
    _ range: Range<Int>, of composed: UnsafeBufferPointer<UInt8>, _ view: ComposedView,
    _ block: ParagraphLayout.Block, to result: inout Segmentation
  ) {
    let trimmed = SegmentText.trimmed(range, of: composed)
    guard !trimmed.isEmpty else { return }
    let original =
      view.originalOffset(of: trimmed.lowerBound)..<view.originalOffset(of: trimmed.upperBound)
    result.segments.append(
      Segment(
        text: SegmentText.oneLine(UnsafeBufferPointer(rebasing: composed[trimmed])),
        range: block.range.lowerBound + original.lowerBound..<block.range.lowerBound
          + original.upperBound,
        paragraph: block.paragraph,
        kind: SegmentText.kind(of: UnsafeBufferPointer(rebasing: composed[trimmed]))))
  }
}
