public import Interchange
import Segmentation
import TextAnalysis
public import TranslationModel

/// Applies the replacements that findings are sure of to a TSV, a TMX or a plain text.
public struct FixJob: Sendable {
  public var check: CheckJob

  public init(check: CheckJob) { self.check = check }

  /// One text, before and after.
  public struct Edit: Hashable, Sendable {
    public let unit: Int
    public let side: Side
    public let before: String
    public let after: String
  }

  public struct Result: Sendable {
    public var edits: [Edit] = []
    public var notes: [String] = []
  }

  /// Writes the whole file with its replacements to `sink`.
  ///
  /// - Throws: ``FileError`` for a file that cannot be changed so; ``OutputError``;
  ///   `CancellationError`.
  public func run(to sink: any ByteSink, progress: ProgressHandler) async throws -> Result {
    try requirePlainUTF8()
    var edits = TextEdits()
    let checked = try await check.run(progress: progress) { reported in
      if reported.state == .new { edits.add(reported.finding) }
    }
    var result = Result(notes: checked.notes)
    let file = check.file
    if check.textLanguage != nil {
      try rewriteText(file, edits, to: sink, &result)
    } else {
      switch try PairFormat.of(file) {
      case .bitext(.tsv): try rewriteTable(file, edits, to: sink, &result)
      case .bitext(.tmx): try await rewriteMemory(file, edits, to: sink, &result)
      case .bitext(.jsonl), .xliff, .text:
        throw FileError(file.name, "only a TSV, a TMX or a plain text can be fixed")
      }
    }
    return result
  }

  /// What is written is UTF-8, so that a file in another charset would come out changed all over.
  private func requirePlainUTF8() throws {
    let file = check.file
    guard !file.name.hasSuffix(".gz") else {
      throw FileError(file.name, "a compressed file cannot be fixed; unpack it first")
    }
    let bytes = try file.bytes()
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]), String(validating: bytes, as: UTF8.self) != nil
    else {
      throw FileError(
        file.name,
        "only UTF-8 without a byte order mark can be fixed; run `songngu normalize --write` first")
    }
  }

  /// A plain text: segments are changed where they stand, all else stays byte for byte.
  private func rewriteText(
    _ file: InputFile, _ edits: TextEdits, to sink: any ByteSink, _ result: inout Result
  ) throws {
    guard let language = check.textLanguage else { return }
    let text = try PlainTextReader(file).reading().text
    let segments = try check.choices.segmentation(of: text, in: language).segments
    var end = 0
    for (unit, segment) in segments.enumerated() {
      let original = String(text[utf8Range: segment.range])
      guard let after = edits.edited(segment.text, unit: unit, .target) else { continue }
      // A segment that was joined or composed has other offsets than the text.
      guard original.utf8.elementsEqual(segment.text.utf8) else {
        result.notes.append("segment \(unit): not changed, since its text is not in stored form")
        continue
      }
      try sink.write(String(text[utf8Range: end..<segment.range.lowerBound]) + after)
      end = segment.range.upperBound
      result.edits.append(Edit(unit: unit, side: .target, before: original, after: after))
    }
    try sink.write(String(text[utf8Range: end..<text.utf8.count]))
  }

  private func rewriteTable(
    _ file: InputFile, _ edits: TextEdits, to sink: any ByteSink, _ result: inout Result
  ) throws {
    let text = try PlainTextReader(file).reading().text
    var unit = check.hasHeader ? -1 : 0
    // Rows end in LF; a CR before it is part of what stays as it is.
    for row in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var columns = row.split(
        separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false
      ).map { String($0) ?? "" }
      if columns.count == 2 {
        let rest = columns[1].utf8.firstIndex { $0 == UInt8(ascii: "\t") || $0 == 0x0D }
        let tail = rest.map { String(columns[1][$0...]) } ?? ""
        if rest != nil { columns[1] = String(columns[1].utf8.dropLast(tail.utf8.count)) ?? "" }
        for (position, side) in Side.allCases.enumerated() {
          let before = columns[position]
          guard let after = edits.edited(before, unit: unit, side) else { continue }
          columns[position] = after
          result.edits.append(Edit(unit: unit, side: side, before: before, after: after))
        }
        columns[1] += tail
      }
      if row.startIndex > text.utf8.startIndex { try sink.write("\n") }
      try sink.write(columns.joined(separator: "\t"))
      unit += 1
    }
  }

  private func rewriteMemory(
    _ file: InputFile, _ edits: TextEdits, to sink: any ByteSink, _ result: inout Result
  ) async throws {
    let languages = try await PairSource(
      file, format: .bitext(.tmx), given: (check.sourceLanguage, check.targetLanguage),
      hasHeader: false,
      notes: &result.notes
    ).languages
    var units = TMXReader(file).makeAsyncIterator()
    var next = try await units.next()
    var memory = try TMXWriter(
      sink, header: units.header ?? .ours(sourceLanguage: languages.source))
    var number = 0
    while var unit = next {
      for side in Side.allCases {
        guard let position = unit.position(of: languages[side]),
          let after = edits.edited(
            unit.variants[position].content.plainText, unit: number, side)
        else { continue }
        guard case .text(let before)? = unit.variants[position].content.runs.first,
          unit.variants[position].content.runs.count == 1
        else {
          result.notes.append("unit \(number): not changed, since codes stand in its text")
          continue
        }
        unit.variants[position].content = InlineText(after)
        result.edits.append(Edit(unit: number, side: side, before: before, after: after))
      }
      try memory.write(unit)
      number += 1
      next = try await units.next()
    }
    try memory.finish()
  }
}

extension TranslationUnit {
  /// The place of the variant that ``variant(in:)`` gives.
  fileprivate func position(of language: LanguageTag) -> Int? {
    variants.firstIndex { $0.language == language }
      ?? variants.firstIndex { $0.language.matches(language) }
  }
}
