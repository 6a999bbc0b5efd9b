/// What the ending of an English word tells about its part of speech.
enum WordClass: UInt8, CaseIterable {
  case number
  /// Up to three letters, most of them function words.
  case short
  case possessive
  case plural
  case progressive
  case past
  case adverb
  case agent
  case noun
  case adjective
  case other

  private static let endings: [(String, WordClass)] = [
    ("'s", .possessive), ("ing", .progressive), ("ed", .past), ("ly", .adverb),
    ("er", .agent), ("or", .agent), ("ist", .agent), ("tion", .noun), ("sion", .noun),
    ("ment", .noun), ("ness", .noun), ("ity", .noun), ("ism", .noun), ("ance", .noun),
    ("ence", .noun), ("ship", .noun), ("able", .adjective), ("ible", .adjective),
    ("ous", .adjective), ("ive", .adjective), ("ful", .adjective), ("less", .adjective),
    ("al", .adjective), ("ic", .adjective), ("ss", .other), ("us", .other), ("is", .other),
    ("s", .plural),
  ]

  /// - Parameter word: in folded form; `#` for any number.
  init(of word: String) {
    if word == "#" {
      self = .number
    } else if word.utf8.count <= 3 {
      self = .short
    } else {
      self = Self.endings.first { word.hasSuffix($0.0) }?.1 ?? .other
    }
  }
}
