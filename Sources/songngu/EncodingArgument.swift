public import ArgumentParser
import Interchange
import TextAnalysis

/// `auto`, or the name of a charset.
public struct EncodingArgument: ExpressibleByArgument {
  /// Nil for `auto`.
  let charset: Charset?

  public init?(argument: String) {
    if argument.lowercased() == "auto" {
      charset = nil
    } else if let charset = try? Charset(named: argument) {
      self.charset = charset
    } else {
      return nil
    }
  }

  public static var allValueStrings: [String] { ["auto"] + Charset.allCases.map(\.rawValue) }
}

/// What commands that read text have in common.
struct EncodingOptions: ParsableArguments {
  @Option(help: "The charset of the text, or auto to have it told from the bytes.")
  var encoding: EncodingArgument?
}

extension InputFile {
  /// The same file, to be read in the charset that the user names.
  func read(as options: EncodingOptions) -> InputFile {
    var file = self
    file.encoding = options.encoding?.charset
    return file
  }
}
