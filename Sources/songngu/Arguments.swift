public import ArgumentParser
public import Interchange
public import Segmentation
public import TranslationModel
public import Workbench

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(parsing: argument)
    // ISO 639 has codes of two and three letters; a whole name is a mistake.
    guard primary.utf8.count <= 3 else { return nil }
  }
}

extension InputFile: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension SegmentationMode: ExpressibleByArgument {}
extension BitextFormat: ExpressibleByArgument {}

extension BeadShape: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}

extension Severity: ExpressibleByArgument {}
extension NewlinePolicy: ExpressibleByArgument {}
