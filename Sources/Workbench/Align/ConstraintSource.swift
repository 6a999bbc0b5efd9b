import Alignment
public import Interchange
import TextAnalysis
import TranslationModel

/// What the user has settled of an alignment beforehand.
public struct ConstraintSource: Sendable {
  /// Beads that must be: the JSON lines of align or vecalign's form.
  public var confirmed: InputFile?
  /// Groups in the same forms; no source sentence of one may be aligned with a target sentence of it.
  public var forbidden: InputFile?
  /// A regular expression found in the first segment of each chapter, on both sides.
  public var chapters: String?
  /// Whether the paragraphs of both sides belong together one by one.
  public var locksParagraphs = false

  public init() {}

  /// - Throws: ``FileError`` when a file cannot be read, or the sides have not as many chapters or
  ///   paragraphs.
  func constraints(
    for source: Document, _ target: Document, notes: inout [String]
  ) throws -> AlignmentConstraints {
    var constraints = AlignmentConstraints()
    if let confirmed {
      constraints.confirmed = try BeadReader(confirmed).positions().map {
        try Self.bead($0, confirmed)
      }
    }
    if let forbidden {
      for group in try BeadReader(forbidden).positions() {
        for i in group.source {
          for j in group.target { constraints.forbidden.insert(.init(source: i, target: j)) }
        }
      }
    }
    if let chapters {
      let beginnings = try (
        source: Self.beginnings(source, of: chapters), target: Self.beginnings(target, of: chapters)
      )
      constraints.cuts += try cuts(
        source, target, "beginnings of chapters (“\(chapters)”)", beginnings.source,
        beginnings.target)
      if beginnings.source.isEmpty {
        notes.append(
          "\(source.name), \(target.name): no segment matches “\(chapters)”; aligned without "
            + "chapters")
      }
    }
    if locksParagraphs {
      constraints.cuts += try cuts(
        source, target, "borders of paragraphs", Self.paragraphs(source), Self.paragraphs(target))
    }
    return constraints
  }

  /// Blames the file that the constraints come from.
  func error(for error: ConstraintError, in source: Document) -> FileError {
    FileError((confirmed ?? forbidden)?.name ?? source.name, error.description)
  }

  private static func bead(_ group: AlignedPositions, _ file: InputFile) throws -> Bead {
    func range(_ positions: [Int], after other: Int) throws -> Range<Int> {
      guard let first = positions.first else { return other..<other }
      guard positions == Array(first..<first + positions.count) else {
        throw FileError(
          file.name, "the bead of \(positions.map { $0 + 1 }) has gaps; confirm whole beads only")
      }
      return first..<first + positions.count
    }
    guard !group.source.isEmpty, !group.target.isEmpty else {
      throw FileError(
        file.name, "a null bead has no place that could be confirmed; leave it out")
    }
    return Bead(
      source: try range(group.source, after: 0), target: try range(group.target, after: 0),
      confidence: 1)
  }

  private func cuts(
    _ source: Document, _ target: Document, _ what: String, _ sources: [Int], _ targets: [Int]
  ) throws -> [AlignmentConstraints.Cut] {
    guard sources.count == targets.count else {
      throw FileError(
        source.name,
        "\(what): \(sources.count) here, but \(targets.count) in \(target.name); "
          + "they can be held together only where both texts have as many")
    }
    return zip(sources, targets).map { .init(source: $0, target: $1) }
  }

  private static func beginnings(_ document: Document, of pattern: String) throws -> [Int] {
    do {
      let matcher = try Pattern(pattern).matcher()
      return try document.segments.indices.filter { position in
        guard document.segments[position].kind == .text else { return false }
        try matcher.setText(PatternText(document.segments[position].text))
        return try matcher.firstMatch(from: 0) != nil
      }
    } catch let error as PatternError {
      throw FileError("--chapters", "\(error)")
    }
  }

  private static func paragraphs(_ document: Document) -> [Int] {
    let texts = document.segments.indices.filter { document.segments[$0].kind == .text }
    return zip(texts, texts.dropFirst()).compactMap { before, position in
      document.segments[before].paragraph == document.segments[position].paragraph
        ? nil : position
    }
  }
}
