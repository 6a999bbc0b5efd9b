import Glibc

/// Brings the names in a folder to the disk: a new file is safe only when its name is.
enum FolderSync {
  static func run(around path: String) {
    let descriptor = open(
      ReadingConnection.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
