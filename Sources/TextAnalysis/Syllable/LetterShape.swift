/// What makes another letter out of a Latin one: ă is not an `a` with an accent but its own letter.
enum LetterShape: UInt8, CaseIterable, Sendable {
  case plain
  case circumflex
  case breve
  case horn
  /// The stroke of đ, which has no combining mark in Unicode.
  case stroke

  var mark: Unicode.Scalar? {
    switch self {
    case .plain, .stroke: nil
    case .circumflex: "\u{302}"
    case .breve: "\u{306}"
    case .horn: "\u{31B}"
    }
  }
}
