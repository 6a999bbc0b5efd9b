import ArgumentParser
import Interchange
import Workbench

extension BitextFormat {
  /// The format that the ending of an output's name stands for.
  ///
  /// - Parameter known: the endings that a command takes, as it names them to the user.
  /// - Throws: `ValidationError` when it stands for none.
  init(endingOf output: String, known: String) throws {
    guard let format = BitextFormat(ending: InputFile(output).ending) else {
      throw ValidationError(
        "the ending of \(output) names no format; use \(known), or --format")
    }
    self = format
  }
}
