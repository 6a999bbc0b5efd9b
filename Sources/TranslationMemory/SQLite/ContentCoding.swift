import FoundationEssentials
import TranslationModel

/// The content of a segment with codes as JSON: a list of texts and of codes, each an object.
enum ContentCoding {
  /// Nil for content that its plain text tells completely. SQLite ends a text at U+0000.
  static func text(of content: InlineText) -> String? {
    switch content.runs.count {
    case 0: return nil
    case 1:
      if case .text(var only) = content.runs[0], !only.isEmpty,
        !only.withUTF8({ $0.contains(0) })
      {
        return nil
      }
    default: break
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(content.runs.map(Run.init)), as: UTF8.self)
    } catch {
      preconditionFailure("runs that cannot be encoded: \(error)")
    }
  }

  /// - Throws: `DecodingError` for what we did not write.
  static func content(of text: String) throws -> InlineText {
    InlineText(
      runs: try JSONDecoder().decode([Run].self, from: Data(text.utf8)).map(\.run))
  }

  private struct Run: Codable {
    let run: InlineText.Run

    init(_ run: InlineText.Run) { self.run = run }

    enum Key: String, CodingKey {
      case kind, i, x, type, assoc, pos, datatype, content
    }

    func encode(to encoder: any Encoder) throws {
      switch run {
      case .text(let text):
        var single = encoder.singleValueContainer()
        try single.encode(text)
      case .tag(let tag):
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(tag.kind.rawValue, forKey: .kind)
        try fields.encodeIfPresent(tag.number, forKey: .i)
        try fields.encodeIfPresent(tag.link, forKey: .x)
        try fields.encodeIfPresent(tag.type, forKey: .type)
        try fields.encodeIfPresent(tag.association, forKey: .assoc)
        try fields.encodeIfPresent(tag.position, forKey: .pos)
        try fields.encodeIfPresent(tag.dataType, forKey: .datatype)
        if !tag.content.isEmpty {
          try fields.encode(tag.content.runs.map(Run.init), forKey: .content)
        }
      }
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        run = .text(text)
        return
      }
      let fields = try decoder.container(keyedBy: Key.self)
      guard let kind = InlineTag.Kind(rawValue: try fields.decode(String.self, forKey: .kind))
      else {
        throw DecodingError.dataCorruptedError(
          forKey: .kind, in: fields, debugDescription: "no kind of code")
      }
      run = .tag(
        InlineTag(
          kind, number: try fields.decodeIfPresent(String.self, forKey: .i),
          link: try fields.decodeIfPresent(String.self, forKey: .x),
          type: try fields.decodeIfPresent(String.self, forKey: .type),
          association: try fields.decodeIfPresent(String.self, forKey: .assoc),
          position: try fields.decodeIfPresent(String.self, forKey: .pos),
          dataType: try fields.decodeIfPresent(String.self, forKey: .datatype),
          content: InlineText(
            runs: (try fields.decodeIfPresent([Run].self, forKey: .content) ?? []).map(\.run))))
    }
  }
}
