import Laws

/// `random-texts [COUNT [SEED]]`: the laws on so many texts of random scalars, a million unless told
/// otherwise.
@main
enum RandomTexts {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    var generator = SplitMix64(state: arguments.dropFirst().first ?? 1)
    for number in 1...(arguments.first ?? 1_000_000) {
      let text = text(&generator)
      TextLaws.checkText(text)
      SegmentationLaws.checkText(text)
      if number % 100_000 == 0 { print("\(number) texts") }
    }
  }

  /// Scalars that do something, and now and then any other.
  private static let pool = Array(
    """
    aeiouydghnqutcpAEIOUYDGHNQU àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ
    \u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{308}\u{30C}\u{335}\u{338}\u{34F}
    \u{200B}\u{200D}\u{AD}\u{FEFF}\u{2060}\u{A0}\u{202F}\u{345}\u{342}\u{1FC1}\u{212B}\u{2126}
    ÐðƉɖасеоіАСЕÄüçßẞİﬁｈＯａ…“”–’«»/-.,12\u{1100}\u{1161}\u{11A8}가カﾞ\u{3099}ก\u{E33}\u{E4D}
    ΆΫόὸӑѐ\u{FFFD}\u{E000}👩🇻\u{FE0F}\u{1D15E}\u{2ADC}\u{F900}\u{0F73}\u{0F71}
    """.unicodeScalars)

  private static func text(_ generator: inout SplitMix64) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator))
      {
        scalars.append(scalar)
      } else {
        scalars.append(pool.randomElement(using: &generator) ?? "a")
      }
    }
    return String(scalars)
  }
}

/// Steele, Lea & Flood (2014): a generator that gives the same numbers in every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
