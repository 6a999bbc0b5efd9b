import Glibc

/// Why an index file cannot be used. It is built anew then; nothing is lost.
enum IndexFault: Error, Hashable, CustomStringConvertible {
  case missing
  case unreadable(String)
  case unwritable(String)
  /// Another version, of this program or of the format.
  case otherVersion
  /// It belongs to another state of the store.
  case stale
  case damaged(String)

  /// What `errno` tells of a file that could not be written.
  static var lastUnwritable: IndexFault { .unwritable(String(cString: strerror(errno))) }

  var description: String {
    switch self {
    case .missing: "it is missing"
    case .unreadable(let reason): "it cannot be read (\(reason))"
    case .unwritable(let reason): "it cannot be written (\(reason))"
    case .otherVersion: "it is of another version"
    case .stale: "it belongs to another state of the memory"
    case .damaged(let what): "it is damaged (\(what))"
    }
  }
}
