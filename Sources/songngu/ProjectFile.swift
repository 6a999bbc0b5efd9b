import Glibc
import Interchange
import Workbench

/// Where the settings of a project are.
enum ProjectFile {
  private static let name = "songngu.toml"

  /// The settings in the file that the user names, else in `songngu.toml` here, else none.
  ///
  /// - Throws: ``UsageError`` for settings that cannot be used: they are a part of the command.
  static func settings(_ file: InputFile?) throws -> ProjectSettings {
    do {
      if let file { return try ProjectSettings(file) }
      return access(name, R_OK) == 0 ? try ProjectSettings(InputFile(name)) : ProjectSettings()
    } catch let error as FileError {
      throw UsageError(error.description)
    }
  }
}
