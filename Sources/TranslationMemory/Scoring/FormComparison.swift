import TextAnalysis

/// How tokens that compare equal differ in form, and how what stands around tokens differs.
enum FormComparison {
  typealias Bytes = Slice<UnsafeRawBufferPointer>

  /// How tokens of one kind differ in what they say or how they are spelt. O(n) in their bytes.
  static func forms(_ kind: MatchToken.Kind, _ left: Bytes, _ right: Bytes) -> FormDifference {
    if left.elementsEqual(right) { return [] }
    return switch kind {
    case .number, .date, .time: .number
    case .code, .url, .email, .fileName: .code
    case .mark: .punctuation
    case .word: words(String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    }
  }

  /// How what stands between tokens differs: codes on the one hand, marks and spaces on the other.
  static func marks(_ left: Bytes, _ right: Bytes) -> FormDifference {
    if left.elementsEqual(right) { return [] }
    var found: FormDifference = []
    func codes(_ bytes: Bytes) -> some Sequence<UInt8> { bytes.lazy.filter(CodeMark.isMark) }
    func text(_ bytes: Bytes) -> some Sequence<UInt8> {
      bytes.lazy.filter { !CodeMark.isMark($0) }
    }
    if !codes(left).elementsEqual(codes(right)) { found.insert(.code) }
    if !text(left).elementsEqual(text(right)) { found.insert(.punctuation) }
    return found
  }

  private static func words(_ left: String, _ right: String) -> FormDifference {
    // By bytes: `==` takes composed and decomposed letters for equal.
    if left.lowercased().utf8.elementsEqual(right.lowercased().utf8) { return .letterCase }
    return capitals(of: left) == capitals(of: right) ? .toneStyle : [.toneStyle, .letterCase]
  }

  private enum Capitals {
    case none, first, all, mixed
  }

  private static func capitals(of word: String) -> Capitals {
    let cased = word.unicodeScalars.filter { $0.properties.isCased }
    let capital = cased.map { $0.properties.isUppercase }
    guard let first = capital.first, capital.contains(true) else { return .none }
    if capital.count > 1, capital.allSatisfy({ $0 }) { return .all }
    return first && !capital.dropFirst().contains(true) ? .first : .mixed
  }
}
