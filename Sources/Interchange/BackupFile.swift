import Glibc

/// A second name for a file that is about to be replaced.
public enum BackupFile {
  /// Keeps what stands under `name` under another name too: `.bak` after it, or `.bak.1` and so on
  /// where that is taken, so that no earlier backup is lost.
  ///
  /// - Returns: the name of the backup.
  /// - Throws: ``OutputError``.
  public static func make(of name: String) throws(OutputError) -> String {
    var number = 0
    while true {
      let backup = name + (number == 0 ? ".bak" : ".bak.\(number)")
      if link(name, backup) == 0 { return backup }
      guard errno == EEXIST else {
        throw OutputError(backup, "no backup can be made: \(SystemError().advice)")
      }
      number += 1
    }
  }
}
