public import ArgumentParser
public import Interchange
public import Segmentation
public import TranslationModel
public import Workbench

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
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
