public import TranslationModel

/// A spelling dictionary that cannot be used; the check goes on without it.
public enum DictionaryError: Error, Hashable, Sendable, CustomStringConvertible {
  case notInstalled(language: LanguageTag, package: String)
  case missing(file: String)
  case encoding(name: String, String)
  /// There are no lists of words to go with the dictionary; without them more right words are
  /// taken for wrong.
  case noWordList(language: LanguageTag, package: String)

  public var description: String {
    switch self {
    case .notInstalled(let language, let package):
      "no spelling dictionary for \(language): spelling is not checked; install \(package)"
    case .missing(let file): "\(file) cannot be read: spelling is not checked"
    case .encoding(let name, let encoding):
      "the dictionary \(name) is in \(encoding), not UTF-8: spelling is not checked; convert it"
    case .noWordList(let language, let package):
      "no word lists for \(language): more right words are flagged, and suggestions are poorer; "
        + "install \(package)"
    }
  }
}
