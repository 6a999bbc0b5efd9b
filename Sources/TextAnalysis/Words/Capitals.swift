/// Where the capitals of a word stand.
package enum Capitals: UInt8, Hashable, Sendable {
  /// No capital; also a script without case.
  case none
  /// The first letter only: *Hanoi*, *Việt*, *I*.
  case initial
  /// Two letters or more, all of them: *WHO*.
  case all
  /// In some other way: *JavaScript*, *iPhone*, *McDonald*.
  case mixed

  package init(of word: some StringProtocol) {
    var letters = 0
    var capitals = 0
    var isFirstCapital = false
    for scalar in word.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic else { continue }
      // Titlecase digraphs (ǅ) count as capitals.
      if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
        if letters == 0 { isFirstCapital = true }
        capitals += 1
      }
      letters += 1
    }
    self =
      switch capitals {
      case 0: .none
      case 1 where isFirstCapital: .initial
      case letters: .all
      default: .mixed
      }
  }
}
