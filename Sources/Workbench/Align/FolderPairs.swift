import Foundation
public import Interchange
public import TranslationModel

/// Finds out which files of two folders belong together, by their names.
///
/// Files of the same path belong together; then those whose paths are the same without a language
/// in the name (`a.vi.txt` and `a.en.txt`, `a.vi` and `a.en`, `a.txt` and `a_en.txt`), then also
/// without the ending. Folders inside are looked into; names that begin with a dot are passed over.
public struct FolderPairs: Sendable {
  public private(set) var pairs: [DocumentPair] = []
  /// Files that no other belongs to, or more than one, in order.
  public private(set) var alone: [InputFile] = []
  /// The languages that the names of all pairs give, where they do.
  public private(set) var sourceLanguage: LanguageTag?
  public private(set) var targetLanguage: LanguageTag?

  private struct Entry {
    let path: String
    let file: InputFile
    let name: LanguageName
  }

  /// - Parameter output: a folder that results go to; what is in it is nobody's partner.
  /// - Throws: ``FileError`` for a folder that cannot be read, and where one folder holds both sides
  ///   and no language tells them apart.
  public init(
    source: InputFile, target: InputFile, sourceLanguage: LanguageTag?,
    targetLanguage: LanguageTag?, except output: String? = nil
  ) throws {
    let isOneFolder = Self.identity(of: source.name) == Self.identity(of: target.name)
    if isOneFolder, sourceLanguage == nil || targetLanguage == nil {
      throw FileError(
        source.name,
        "it holds both sides; pass --source-language and --target-language, which tell a.vi.txt "
          + "from a.en.txt")
    }
    let hidden = output.flatMap(Self.identity)
    var sources = try Self.entries(of: source, language: sourceLanguage, except: hidden)
    var targets = try Self.entries(of: target, language: targetLanguage, except: hidden)
    if isOneFolder {
      sources.removeAll { $0.name.language == nil }
      targets.removeAll { $0.name.language == nil }
    }
    self.init(sources, targets, areInOneFolder: isOneFolder)
  }

  /// Pairs results with the gold standard for them: the files of a folder, those that end in `.gold`
  /// alone where there are any, and the files of another.
  ///
  /// - Throws: ``FileError`` for a folder that cannot be read.
  public init(gold: InputFile, results: InputFile) throws {
    var golden = try Self.entries(of: gold, language: nil, except: nil)
    if golden.contains(where: { $0.file.ending == "gold" }) {
      golden.removeAll { $0.file.ending != "gold" }
    }
    self.init(
      golden, try Self.entries(of: results, language: nil, except: nil), areInOneFolder: false)
  }

  private init(_ sources: [Entry], _ targets: [Entry], areInOneFolder: Bool) {
    var (sources, targets) = (sources, targets)
    var found: [(source: Entry, target: Entry)] = []
    // In one folder a file is not its own partner.
    if !areInOneFolder { Self.match(&sources, &targets, by: \.path, into: &found) }
    Self.match(&sources, &targets, by: \.name.bare, into: &found)
    Self.match(&sources, &targets, by: \.name.stem, into: &found)
    found.sort { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
    alone = (sources + targets).map(\.file)
    let stems = Dictionary(grouping: found, by: \.source.name.stem)
    pairs = found.map { pair in
      let name = pair.source.name
      return DocumentPair(
        source: pair.source.file, target: pair.target.file,
        name: stems[name.stem]?.count == 1 ? name.stem : pair.source.path)
    }
    sourceLanguage = Self.language(of: found.map(\.source.name))
    targetLanguage = Self.language(of: found.map(\.target.name))
  }

  /// Takes out those entries of both sides that share a key with one of the other side only.
  private static func match(
    _ sources: inout [Entry], _ targets: inout [Entry], by key: KeyPath<Entry, String>,
    into found: inout [(source: Entry, target: Entry)]
  ) {
    let ours = Dictionary(grouping: sources) { $0[keyPath: key] }
    let theirs = Dictionary(grouping: targets) { $0[keyPath: key] }
    func isPaired(_ entry: Entry) -> Bool {
      ours[entry[keyPath: key]]?.count == 1 && theirs[entry[keyPath: key]]?.count == 1
    }
    for entry in sources where isPaired(entry) {
      if let partner = theirs[entry[keyPath: key]]?.first { found.append((entry, partner)) }
    }
    sources.removeAll(where: isPaired)
    targets.removeAll(where: isPaired)
  }

  /// The one language that all names have.
  private static func language(of names: [LanguageName]) -> LanguageTag? {
    guard let first = names.first?.language, names.allSatisfy({ $0.language == first }) else {
      return nil
    }
    return first
  }

  /// All files below a folder, by their paths in it.
  private static func entries(
    of folder: InputFile, language: LanguageTag?, except hidden: [UInt64]?
  ) throws -> [Entry] {
    var entries: [Entry] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.name)/\(inner)")
      } catch {
        throw FileError(
          inner.isEmpty ? folder.name : "\(folder.name)/\(inner)",
          "this folder cannot be read; check its name and who may read it")
      }
      for name in names where !name.hasPrefix(".") {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        let full = "\(folder.name)/\(path)"
        var status = stat()
        // Links to folders are not followed: they may lead in circles.
        guard lstat(full, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          if hidden == nil || identity(of: full) != hidden { waiting.append(path) }
        } else if stat(full, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
          var file = InputFile(full)
          file.encoding = folder.encoding
          entries.append(
            Entry(path: path, file: file, name: LanguageName(path, language: language)))
        }
      }
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What tells a folder from every other; nil when it is not there.
  private static func identity(of folder: String) -> [UInt64]? {
    var status = stat()
    return stat(folder, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }
}
