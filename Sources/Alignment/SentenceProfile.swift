/// What the model knows of a sentence apart from its words.
struct SentenceProfile: Hashable, Sendable {
  /// How a sentence ends, closing quotes and brackets skipped.
  enum End: UInt8, CaseIterable, Sendable {
    case none, stop, comma, semicolon, colon, question, exclamation, ellipsis, dash
  }

  /// How a sentence begins.
  enum Start: UInt8, CaseIterable, Sendable {
    case plain, lowercase, quote, dash, bracket, number
  }

  /// Characters that are neither spaces nor combining marks.
  var length: Int32 = 0
  /// Characters inside words, numbers, addresses.
  var substance: Int32 = 0
  /// Sentences that a reader would see in it: 1, and one more for each full stop or the like inside
  /// after which another one seems to begin. A translator who joined two sentences left a trace.
  var units: Int32 = 1
  /// Full stops, commas and their kin.
  var marks: Int32 = 0
  var end = End.none
  var start = Start.plain
  /// Whether it begins a paragraph.
  var beginsParagraph = false

  /// Makes one sentence of two.
  mutating func append(_ next: SentenceProfile) {
    length &+= next.length
    substance &+= next.substance
    units &+= next.units
    marks &+= next.marks
    end = next.end
  }
}

extension SentenceProfile.End {
  /// The class of a closing mark, nil when the mark is to be skipped (a quote, a bracket).
  init?(mark: Unicode.Scalar) {
    switch mark {
    case ".", "。", "．", "｡", "।", "۔", "።": self = .stop
    case ",", "，", "、", "،": self = .comma
    case ";", "；", "؛": self = .semicolon
    case ":", "：": self = .colon
    case "?", "？", "؟": self = .question
    case "!", "！", "¡": self = .exclamation
    case "…", "⋯": self = .ellipsis
    case "-", "–", "—", "―": self = .dash
    default: return nil
    }
  }
}

extension SentenceProfile.Start {
  init?(mark: Unicode.Scalar) {
    switch mark {
    case "\"", "'", "“", "”", "„", "«", "»", "‘", "’", "‹", "›", "「", "『", "《": self = .quote
    case "-", "–", "—", "―", "•", "*", "·": self = .dash
    case "(", "[", "（", "【", "{": self = .bracket
    default: return nil
    }
  }
}
