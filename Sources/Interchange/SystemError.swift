import Glibc

/// The operating system's last refusal, in words.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  /// Takes `errno` as it stands.
  init() { code = errno }
  init(code: Int32) { self.code = code }

  var description: String { String(cString: strerror(code)) }

  /// What a user can do about it, for the usual refusals of a reader or a writer.
  var advice: String {
    switch code {
    case ENOENT: "no such file; check the name"
    case EACCES, EPERM: "permission denied; check who may read and write it"
    case EISDIR: "is a directory; name a file"
    case ENOTDIR: "a part of the path is not a directory; check the path"
    case ENOSPC, EDQUOT: "no space left; nothing was changed"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    default: description
    }
  }
}
