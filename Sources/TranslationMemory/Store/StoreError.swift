/// A store that cannot be used, or a change that it could not make. What it held before it holds
/// still.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    case missing
    case exists
    /// Something else than a memory.
    case foreign(String)
    /// Made by a later version of this program.
    case newer(version: Int, known: Int)
    case damaged(String)
    case readOnly
    case busy
    case full
    case system(String)
  }

  /// As the user named it.
  public let store: String
  public let problem: Problem

  public init(_ store: String, _ problem: Problem) {
    self.store = store
    self.problem = problem
  }

  public var description: String { "\(store): \(reason)" }

  private var reason: String {
    switch problem {
    case .missing: "no such memory; make one with `songngu memory create`"
    case .exists: "exists already; choose another name"
    case .foreign(let what): "no memory: \(what)"
    case .newer(let version, let known):
      "made by a newer version of songngu (format \(version), this one knows \(known)); update it"
    case .damaged(let what):
      "damaged (\(what)); save what can be read with `songngu memory verify --rescue`"
    case .readOnly: "can only be read; check its permissions and those of its folder"
    case .busy: "another process is writing to it; try again when that has ended"
    case .full: "no space left on the disk; nothing was lost, make room and try again"
    case .system(let reason): reason
    }
  }
}
