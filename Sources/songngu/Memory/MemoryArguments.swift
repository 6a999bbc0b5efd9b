public import ArgumentParser
import Interchange
public import TranslationMemory
import TranslationModel
public import Workbench

extension ReviewStatus: ExpressibleByArgument {}

extension MemoryFile: ExpressibleByArgument {
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(argument)
  }
}

/// The languages of a memory's units, or those that a command is to go between.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The source's language, as vi.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language, as en.")
  var targetLanguage: LanguageTag?

  /// The languages given; where one is missing, that of the memory.
  func pair(for store: any MemoryStore) async throws -> LanguagePair {
    let known = try await MemorySettings.languages(of: store)
    // Asked for the other way round with one of them, the other one is clear.
    let isTurned =
      sourceLanguage.map { known?.target.matches($0) ?? false } ?? false
      || targetLanguage.map { known?.source.matches($0) ?? false } ?? false
    let source = sourceLanguage ?? (isTurned ? known?.target : known?.source)
    let target = targetLanguage ?? (isTurned ? known?.source : known?.target)
    guard let source, let target else {
      throw UsageError(
        "the memory's languages are not known; pass --source-language and --target-language")
    }
    return LanguagePair(source: source, target: target)
  }
}

/// Which units of a memory are meant, by all but their document.
struct FieldFilterOptions: ParsableArguments {
  @Option(help: "Only units made for this client.")
  var client: String?
  @Option(help: "Only units of this domain.")
  var domain: String?
  @Option(help: "Only units of this project.")
  var project: String?
  @Option(help: "Only units made or changed by this person.")
  var author: String?
  @Option(help: "Only units with this status: unknown, unreviewed, reviewed, approved, rejected.")
  var status: ReviewStatus?
  @Option(help: "Only units with a text in exactly this language: en-GB.")
  var variant: LanguageTag?
  @Option(help: "Only units changed on this day or later, as 2026-11-22.")
  var since: String?
  @Option(help: "Only units changed on this day or earlier.")
  var until: String?

  func validate() throws { _ = try filter() }

  func filter() throws -> UnitFilter {
    var filter = UnitFilter()
    filter.client = client
    filter.domain = domain
    filter.project = project
    filter.author = author
    filter.status = status
    filter.variant = variant
    func day(_ text: String?, _ otherwise: UInt16) throws -> UInt16 {
      guard let text else { return otherwise }
      guard let day = UnitFields.day(written: text) else {
        throw ValidationError("“\(text)” is no day; write it as 2026-11-22")
      }
      return day
    }
    if since != nil || until != nil {
      let (first, last) = (try day(since, 1), try day(until, .max))
      guard first <= last else { throw ValidationError("--since is later than --until") }
      filter.changed = first...last
    }
    return filter
  }
}

/// Which units of a memory are meant.
struct FilterOptions: ParsableArguments {
  @OptionGroup var fields: FieldFilterOptions
  @Option(help: "Only units from this document.")
  var document: String?

  func filter() throws -> UnitFilter {
    var filter = try fields.filter()
    filter.document = document
    return filter
  }
}

/// Which units a command changes.
struct ChoiceOptions: ParsableArguments {
  @OptionGroup var units: FilterOptions
  @Option(
    name: .customLong("unit"), help: "Only the unit with this number; may be given several times.")
  var numbers: [UInt32] = []
  @Option(
    name: .customLong("import"),
    help: "Only what this import brought; `memory imports` tells the numbers.")
  var importNumber: Int?
  @Flag(help: "Every unit, where nothing else is said.")
  var all = false

  func validate() throws {
    let choice = try choice()
    guard choice.isEverything == all else {
      throw ValidationError(
        all
          ? "--all and a choice of units exclude each other"
          : "say which units: --unit, --import, --document, --client and so on, or --all")
    }
  }

  func choice() throws -> UnitChoice {
    var choice = UnitChoice()
    choice.filter = try units.filter()
    choice.numbers = numbers.isEmpty ? nil : Set(numbers)
    choice.importNumber = importNumber
    return choice
  }
}

/// What every unit of an import is marked with.
struct FieldOptions: ParsableArguments {
  @Option(help: "Mark every unit as made for this client.")
  var client: String?
  @Option(help: "Mark every unit as of this domain.")
  var domain: String?
  @Option(help: "Mark every unit as of this project.")
  var project: String?
  @Option(help: "Give every unit this status: unreviewed, reviewed, approved, rejected.")
  var status: ReviewStatus?

  var properties: [Property] {
    let named = [
      (Property.Name.client, client), (Property.Name.domain, domain),
      (Property.Name.project, project), (Property.Name.status, status?.rawValue),
    ]
    return named.compactMap { name, value in value.map { Property(type: name, value: $0) } }
  }
}
