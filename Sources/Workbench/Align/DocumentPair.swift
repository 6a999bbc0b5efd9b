public import Interchange
import TranslationModel

/// Two files of a batch that belong together.
public struct DocumentPair: Hashable, Sendable {
  public let source: InputFile
  public let target: InputFile
  /// What the result is called: a path without an ending, relative to where results go.
  public var name: String

  public init(source: InputFile, target: InputFile, name: String) {
    self.source = source
    self.target = target
    self.name = name
  }
}
