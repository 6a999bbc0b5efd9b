public import Foundation

/// A folder that is gone when the test is over.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "songngu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it, made with `content` when there is any.
  public func file(_ name: String, _ content: (some DataProtocol)? = Data?.none) throws -> String {
    let file = url.appending(path: name)
    if let content { try Data(content).write(to: file) }
    return file.path
  }

  public func file(_ name: String, _ content: String) throws -> String {
    try file(name, Data(content.utf8))
  }

  /// The names of what is in it, in order.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}
