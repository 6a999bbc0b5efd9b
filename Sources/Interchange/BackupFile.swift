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
      // What a symbolic link points at is replaced, so that is what must be kept.
      if linkat(AT_FDCWD, name, AT_FDCWD, backup, AT_SYMLINK_FOLLOW) == 0 { return backup }
      switch errno {
      case EEXIST: number += 1
      // A file system, or a rule of the system, that knows no second names.
      case EPERM, EOPNOTSUPP, EMLINK, EXDEV:
        if try copy(name, to: backup) { return backup }
        number += 1
      default: throw OutputError(backup, "no backup can be made: \(SystemError().advice)")
      }
    }
  }

  /// Brings a new content into place with the old one kept beside it.
  ///
  /// - Returns: the name of the backup.
  /// - Throws: ``OutputError``; the file is then as it was, and there is no backup.
  public static func replace(_ name: String, with new: AtomicFile) throws -> String {
    let backup = try make(of: name)
    do { try new.commit() } catch {
      unlink(backup)
      throw error
    }
    return backup
  }

  /// Exchanges a file with its latest backup, so that what was changed last is taken back; once more,
  /// and it is there again. The name stands for one or the other at any time.
  ///
  /// - Returns: the name of the backup, which is now what the file was.
  /// - Throws: ``OutputError`` when there is no backup.
  public static func exchange(_ name: String) throws(OutputError) -> String {
    var (number, backup) = (0, name + ".bak")
    while case let next = name + ".bak.\(number + 1)", access(next, F_OK) == 0 {
      (number, backup) = (number + 1, next)
    }
    guard access(backup, R_OK) == 0 else {
      throw OutputError(name, "there is no backup \(name).bak; nothing can be taken back")
    }
    // What a symbolic link points at is what was changed.
    guard let path = realpath(name, nil) else { throw OutputError(name, SystemError().advice) }
    defer { free(path) }
    let aside = backup + ".new"
    guard linkat(AT_FDCWD, path, AT_FDCWD, aside, 0) == 0 else {
      throw OutputError(aside, SystemError().advice)
    }
    guard rename(backup, path) == 0, rename(aside, backup) == 0 else {
      let error = SystemError()
      unlink(aside)
      throw OutputError(name, error.advice)
    }
    return backup
  }

  /// False when there is a file of that name already.
  private static func copy(_ name: String, to backup: String) throws(OutputError) -> Bool {
    func fault() -> OutputError {
      OutputError(backup, "no backup can be made: \(SystemError().advice)")
    }
    let source = open(name, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw fault() }
    defer { close(source) }
    var status = stat()
    fstat(source, &status)
    let target = open(
      backup, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, status.st_mode & 0o7777)
    guard target >= 0 else {
      if errno == EEXIST { return false }
      throw fault()
    }
    defer { close(target) }
    do throws(SystemError) {
      while true {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(source, &bytes, bytes.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SystemError() }
        if count == 0 { break }
        try FileDescriptorSink.write(Array(bytes[..<count]), to: target)
      }
      guard fsync(target) == 0 else { throw SystemError() }
    } catch {
      unlink(backup)
      throw OutputError(backup, "no backup can be made: \(error.advice)")
    }
    return true
  }
}
