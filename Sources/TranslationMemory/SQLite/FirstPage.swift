import FoundationEssentials
import Glibc

/// Puts the first page of a new store into a copy of one that has lost its own.
///
/// That page has the header and the schema: where each table begins. A store that was never migrated has
/// its tables where every new store of its version has them, so that the rest of it can be read again
/// (sqlite.org, “Database File Format”, sections 1.3 and 2.6).
enum FirstPage {
  /// Makes a copy of the store in `folder`.
  ///
  /// - Returns: the path of the copy.
  /// - Throws: ``StoreError`` when the store is too short, or nothing can be written there.
  static func mendedCopy(of path: String, in folder: String) throws(StoreError) -> String {
    let name = folder + "/songngu-" + UUID().uuidString
    let model = name + "-model"
    do throws(StoreError) {
      try SQLiteStore.create(at: model).closeQuietly()
    } catch {
      throw StoreError(model, error.problem)
    }
    defer { unlink(model) }
    let size = SQLiteSchema.pageSize
    do {
      var bytes = try Data(contentsOf: URL(filePath: path))
      let new = try Data(contentsOf: URL(filePath: model))
      guard bytes.count >= 2 * size, new.count >= size else {
        throw StoreError(path, .damaged("nothing is left of it"))
      }
      bytes.replaceSubrange(0..<size, with: new.prefix(size))
      // How long it is, as of the change that the page was written by; and no page is free.
      func put(_ value: Int, at place: Int) {
        for offset in 0..<4 { bytes[place + offset] = UInt8(value >> (24 - 8 * offset) & 0xFF) }
      }
      put(bytes.count / size, at: 28)
      put(0, at: 32)
      put(0, at: 36)
      bytes.replaceSubrange(92..<96, with: new[24..<28])
      try bytes.write(to: URL(filePath: name))
      return name
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(path, .system("no copy of it can be made in \(folder); set TMPDIR"))
    }
  }
}
