import Checks
public import Interchange
public import TranslationModel

/// What a check of spelling goes by: dictionaries, and texts and words that the user believes.
public struct SpellingSources: Sendable {
  /// Which dictionary serves for its language, as `en-GB`; a language that has none here gets that of
  /// its own tag.
  public var dictionaries: [LanguageTag] = []
  /// Texts that are believed: their names are names, and their use of words is usual.
  public var memories: [InputFile] = []
  /// Lists of words that the project takes for right.
  public var wordLists: [InputFile] = []

  public init() {}

  /// Puts all of it into the options of a check, and into `notes` what there is not.
  ///
  /// - Parameter sides: the sides that have a text.
  /// - Throws: ``FileError`` for a memory or a list that cannot be read; `CancellationError`.
  func put(
    into options: inout CheckOptions, sides: [Side], checking file: InputFile,
    _ notes: inout [String]
  ) async throws {
    for side in sides {
      let language = language(for: options.languages[side])
      note(&notes) { () throws(DictionaryError) in
        options.dictionaries[side] = try SpellingDictionary.installed(for: language)
      }
      note(&notes) { () throws(DictionaryError) in
        options.lexicons[side] = try Lexicon.installed(for: language)
      }
    }
    for list in wordLists {
      options.acceptedWords.insert(list: try PlainTextReader(list).reading().text)
    }
    try await readMemories(into: &options, sides, file, &notes)
  }

  private func language(for language: LanguageTag) -> LanguageTag {
    dictionaries.first { $0.primary == language.primary } ?? language
  }

  private func note(_ notes: inout [String], _ load: () throws(DictionaryError) -> Void) {
    do { try load() } catch { notes.append(error.description) }
  }

  private func readMemories(
    into options: inout CheckOptions, _ sides: [Side], _ file: InputFile, _ notes: inout [String]
  ) async throws {
    guard !memories.isEmpty else { return }
    let usages = Dictionary(
      uniqueKeysWithValues: sides.map { ($0, TextUsage(language: options.languages[$0])) })
    for memory in memories {
      guard memory.name != file.name else {
        notes.append(
          "\(memory.shortName): not used as a memory, since a text cannot vouch for itself")
        continue
      }
      let format = try PairFormat.of(memory)
      if case .text = format {
        let text = try PlainTextReader(memory).reading().text
        // A plain text is in the language of the text that is checked, or of the target.
        for line in text.split(whereSeparator: \.isNewline) { usages[.target]?.add(String(line)) }
        continue
      }
      let languages = options.languages
      let pairs = try await pairs(of: memory, format, languages, &notes)
      let places = Side.allCases.compactMap { side in
        usages.first { languages[$0.key].matches(pairs.languages[side]) }
          .map { (side: side, usage: $0.value) }
      }
      for try await pair in pairs {
        for (side, usage) in places { pair[side].map(usage.add) }
      }
    }
    for (side, usage) in usages { options.memories[side] = usage }
  }

  /// The pairs of a memory. The columns of a table may stand in either order; where they are too short
  /// to tell, they stand as in what is checked.
  private func pairs(
    of memory: InputFile, _ format: PairFormat, _ languages: LanguagePair,
    _ notes: inout [String]
  ) async throws -> PairSource {
    let given = (source: Optional(languages.source), target: Optional(languages.target))
    if case .bitext(.tmx) = format {
      return try await PairSource(
        memory, format: format, given: given, hasHeader: false, notes: &notes)
    }
    do {
      return try await PairSource(
        memory, format: format, given: (nil, nil), hasHeader: false, notes: &notes)
    } catch is FileError {
      return try await PairSource(
        memory, format: format, given: given, hasHeader: false, notes: &notes)
    }
  }
}
