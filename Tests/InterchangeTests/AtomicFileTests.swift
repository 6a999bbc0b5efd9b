import Foundation
import Glibc
import Interchange
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  @Test("A file appears when it is complete, and not before")
  func appears() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/a"
    let file = try AtomicFile(path)
    try file.write("hello")
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.commit()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "hello")
    #expect(try folder.names() == ["a"])
  }

  @Test("What was there stays until then, and after a failure, and nothing is left behind")
  func keepsOld() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a", "old")
    do {
      let file = try AtomicFile(path)
      try file.write(String(repeating: "new", count: 500_000))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try folder.names() == ["a"])
  }

  @Test("Permissions and links stay as they were")
  func permissionsAndLinks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a", "old")
    chmod(path, 0o640)
    symlink(path, folder.url.path + "/link")
    let file = try AtomicFile(folder.url.path + "/link")
    try file.write("new")
    try file.commit()
    var status = stat()
    #expect(lstat(folder.url.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test("A new file gets the usual permissions")
  func newPermissions() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/a"
    try AtomicFile(path).commit()
    let mask = umask(0)
    umask(mask)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o666 & ~mask)
  }

  @Test("What is no regular file is written directly")
  func devices() throws {
    let file = try AtomicFile("/dev/null")
    try file.write("gone")
    try file.commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("A full disk is an error that names the file")
  func fullDisk() throws {
    let file = try AtomicFile("/dev/full")
    let error = try #require(throws: OutputError.self) {
      try file.write("x")
      try file.commit()
    }
    #expect(error.description == "/dev/full: no space left; nothing was changed")
  }

  @Test("A folder, or a place in no folder, is refused")
  func refused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: OutputError.self) { try AtomicFile(folder.url.path) }
    #expect(throws: OutputError.self) { try AtomicFile(folder.url.path + "/no/a") }
  }
}
