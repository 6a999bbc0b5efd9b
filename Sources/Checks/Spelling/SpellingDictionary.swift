import CHunspell
import Glibc
public import TranslationModel

/// A Hunspell dictionary: which words a language has, and what a misspelt one may have been.
///
/// Not Sendable: Hunspell keeps state while it looks for suggestions. Make one a task.
public final class SpellingDictionary {
  /// As its file is called, without the ending: `en_US`.
  public let name: String
  private let handle: OpaquePointer

  /// Opens a dictionary by the path of its two files without their endings.
  ///
  /// - Throws: ``DictionaryError`` when a file is missing (Hunspell itself would open a dictionary
  ///   without words) or the dictionary is not in UTF-8.
  public init(path: String) throws(DictionaryError) {
    name = String(path.split(separator: "/").last ?? "")
    for ending in [".aff", ".dic"] where access(path + ending, R_OK) != 0 {
      throw DictionaryError.missing(file: path + ending)
    }
    guard let opened = Hunspell_create(path + ".aff", path + ".dic") else {
      throw DictionaryError.missing(file: path)
    }
    let encoding = Hunspell_get_dic_encoding(opened).map { String(cString: $0) } ?? ""
    guard encoding.uppercased() == "UTF-8" else {
      Hunspell_destroy(opened)
      throw DictionaryError.encoding(name: name, encoding)
    }
    handle = opened
  }

  deinit { Hunspell_destroy(handle) }

  /// Whether the dictionary has the word, in the letters' composed form.
  public func contains(_ word: String) -> Bool { Hunspell_spell(handle, word) != 0 }

  /// What may have been meant, Hunspell's best guess first. Milliseconds a word.
  public func suggestions(for word: String) -> [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = Hunspell_suggest(handle, &list, word)
    defer { Hunspell_free_list(handle, &list, count) }
    return (0..<Int(count)).compactMap { list?[$0].map { String(cString: $0) } }
  }
}

extension SpellingDictionary {
  /// Where Debian and others keep dictionaries; `DICPATH` comes first, as in Hunspell itself.
  private static var folders: [String] {
    let own = getenv("DICPATH").map { String(cString: $0) } ?? ""
    return own.split(separator: ":").map(String.init)
      + ["/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"]
  }

  /// The dictionary of a language, of its usual region where the tag names none.
  ///
  /// - Throws: ``DictionaryError`` when none is installed.
  public static func installed(
    for language: LanguageTag
  ) throws(DictionaryError) -> SpellingDictionary {
    let subtags = language.rawValue.split(separator: "-")
    let region = subtags.dropFirst().first { $0.utf8.count == 2 }.map(String.init)
    let wanted = region ?? usualRegions[language.primary] ?? language.primary.uppercased()
    let name = "\(language.primary)_\(wanted)"
    for folder in folders where access("\(folder)/\(name).dic", R_OK) == 0 {
      return try SpellingDictionary(path: "\(folder)/\(name)")
    }
    throw DictionaryError.notInstalled(
      language: language, package: packages[name] ?? "hunspell-\(language.primary)")
  }

  private static let usualRegions = ["en": "US", "vi": "VN", "cs": "CZ", "da": "DK", "sv": "SE"]
  private static let packages = [
    "en_US": "hunspell-en-us", "en_GB": "hunspell-en-gb", "de_DE": "hunspell-de-de",
    "fr_FR": "hunspell-fr",
  ]
}
