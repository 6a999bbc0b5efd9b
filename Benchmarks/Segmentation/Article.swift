import Foundation

/// The sample article, repeated to a stated size.
enum Article {
  static func text(_ name: String, megabytes: Int) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../memories/\(name)").standardized
    let once = try String(contentsOf: file, encoding: .utf8)
    return String(repeating: once, count: max(1, megabytes * 1_000_000 / once.utf8.count))
  }
}
