import Foundation
import Glibc
import TestSupport
import Testing

/// What a memory must survive besides being killed.
@Suite(.serialized) struct MemoryFaultTests {
  private func rows(_ count: Int, _ word: String) -> String {
    (0..<count).map { "\(word) số \($0) với vài chữ \($0 % 97)\tsentence \($0) of \($0 % 89)\n" }
      .joined()
  }

  private func units(_ folder: TemporaryFolder) throws -> Int {
    let stats = try Program.shell("songngu memory stats m.db --format jsonl", in: folder.url)
    #expect(stats.exit == 0, "\(String(decoding: stats.stderr, as: UTF8.self))")
    let object = try JSONSerialization.jsonObject(with: stats.stdout) as? [String: Any]
    return object?["units"] as? Int ?? -1
  }

  @Test("Two imports at once both arrive, whoever waits")
  func twoImports() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    _ = try folder.file("b.tsv", rows(3000, "đoạn"))
    let options = "--source-language vi --target-language en"
    #expect(try Program.shell("songngu memory create m.db", in: folder.url).exit == 0)
    let result = try Program.shell(
      """
      songngu memory import m.db a.tsv \(options) & first=$!
      songngu memory import m.db b.tsv \(options) && wait $first
      """, in: folder.url)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
    #expect(try units(folder) == 6000)
    let check = try Program.shell("songngu memory verify m.db", in: folder.url)
    #expect(check.exit == 0)
  }

  @Test("Bytes that somebody changed are found or harmless: never a crash, never a wrong text")
  func damage() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "câu"))
    let made = try Program.shell(
      "songngu memory import m.db a.tsv --source-language vi --target-language en", in: folder.url)
    #expect(made.exit == 0)
    let path = folder.url.appending(path: "m.db")
    let sound = try Data(contentsOf: path)
    for place in stride(from: 100, to: sound.count, by: sound.count / 12) {
      var bytes = sound
      let end = min(place + 600, bytes.count)
      bytes.replaceSubrange(place..<end, with: Data(repeating: 0xC3, count: end - place))
      try bytes.write(to: path)
      for command in ["verify m.db", "verify m.db --rescue r.db", "lookup m.db 'câu số 7 với'"] {
        let result = try Program.shell(
          "songngu memory \(command); c=$?; rm -f r.db*; exit $c", in: folder.url)
        #expect([0, 1, 3, 4].contains(result.exit), "\(command): \(result.exit) at \(place)")
      }
    }
  }

  /// Runs a script in a folder of its own where `d` is a file system of some kilobytes, if the system
  /// lets us mount one; else nil.
  private func onSmallDisk(
    _ size: String, _ script: String, in folder: TemporaryFolder
  ) throws -> Program.Result? {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "d"), withIntermediateDirectories: true)
    let mount = "mount -t tmpfs -o size=\(size) tmpfs d"
    guard try Program.shell("unshare -rm \(mount) 2>/dev/null", in: folder.url).exit == 0 else {
      return nil
    }
    _ = try folder.file("script", script)
    return try Program.shell("unshare -rm sh -c '\(mount) && . ./script'", in: folder.url)
  }

  private let languages = "--source-language vi --target-language en"

  @Test("On a full disk nothing is lost, and the import goes on when there is room")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "đoạn"))
    _ = try folder.file("b.tsv", rows(9000, "câu"))
    let script = """
      songngu memory import d/m.db a.tsv \(languages) || exit 10
      head -c 2000000 /dev/zero > d/fill 2>/dev/null
      songngu memory set d/m.db client=Xanh --all; [ $? = 4 ] || exit 14
      rm d/fill
      songngu memory import d/m.db b.tsv \(languages); [ $? = 4 ] || exit 11
      songngu memory verify d/m.db || exit 12
      songngu memory lookup d/m.db "đoạn số 7 với vài chữ 7" --threshold 100 || exit 13
      mount -o remount,size=40m d
      songngu memory import d/m.db b.tsv \(languages) || exit 15
      songngu memory stats d/m.db | grep -q "^units.9300$" || exit 16
      songngu memory verify d/m.db || exit 17
      """
    guard let result = try onSmallDisk("1500k", script, in: folder) else { return }
    let said = String(decoding: result.stderr, as: UTF8.self)
    #expect(result.exit == 0, "\(said)")
    #expect(said.contains("d/m.db: no space left on the disk; nothing was lost"))
  }

  @Test("A new memory for which there is no room is not left half made")
  func fullDiskAtFirst() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "đoạn"))
    let script = """
      for size in 8 24 40 52 60 80; do
        rm -f d/*
        head -c $((200 * 1024 - size * 1024)) /dev/zero > d/fill
        songngu memory create d/m.db
        case $? in 0) songngu memory verify d/m.db || exit 10;; 4) [ ! -e d/m.db ] || exit 11;; *) exit 12;; esac
        rm -f d/m.db*
        songngu memory import d/m.db a.tsv \(languages)
        case $? in 0) ;; 4) if [ -e d/m.db ]; then songngu memory verify d/m.db || exit 13; fi;; *) exit 14;; esac
        ls d | grep -v -x -e fill -e m.db -e m.db-index && exit 15
      done; true
      """
    guard let result = try onSmallDisk("200k", script, in: folder) else { return }
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
  }

  @Test("A file that may not grow is a clear error, and what was there is whole")
  func sizeLimit() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "đoạn"))
    _ = try folder.file("b.tsv", rows(9000, "câu"))
    let result = try Program.shell(
      """
      songngu memory import m.db a.tsv \(languages) || exit 10
      (ulimit -f 900; songngu memory import m.db b.tsv \(languages)); [ $? = 4 ] || exit 11
      songngu memory verify m.db || exit 12
      (ulimit -f 40; songngu memory export m.db out.tmx); [ $? = 4 ] || exit 13
      ls | grep -q out && exit 14
      songngu memory import m.db b.tsv \(languages) && songngu memory stats m.db | grep "^units.9300$"
      """, in: folder.url)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
  }

  @Test("On a read-only disk a memory is read, with a log that was left there too")
  func readOnlyDisk() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "đoạn"))
    _ = try folder.file("b.tsv", rows(200, "câu"))
    // A copy of a memory that is open has its log beside it.
    let script = """
      songngu memory import d/a.db a.tsv \(languages) || exit 10
      cp d/a.db d/b.db
      sqlite3 d/b.db "pragma wal_autocheckpoint=0; update memory set value='zz' where name='none';
        insert into memory values ('x', 'y');" ".shell cp d/b.db d/m.db; cp d/b.db-wal d/m.db-wal" \
        >/dev/null 2>&1
      mount -o remount,ro d
      for store in a m; do
        [ -e d/$store.db ] || continue
        songngu memory stats d/$store.db | grep -q "^units.300$" || exit 11
        songngu memory lookup d/$store.db "đoạn số 7 với vài chữ 7" --threshold 100 || exit 12
        songngu memory search d/$store.db "doan so 7 " || exit 13
        songngu memory verify d/$store.db || exit 14
        songngu memory export d/$store.db out.tsv || exit 15
        songngu memory backup d/$store.db copy.db || exit 16
        songngu memory import d/$store.db b.tsv \(languages) && exit 17
        songngu memory set d/$store.db client=x --all && exit 18
      done; true
      """
    guard let result = try onSmallDisk("4m", script, in: folder) else { return }
    let said = String(decoding: result.stderr, as: UTF8.self)
    #expect(result.exit == 0, "\(said)")
    #expect(said.contains("can only be read"))
  }

  @Test("Readers don't wait for a writer, and see what was there")
  func readersBesideAWriter() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(100, "đoạn"))
    _ = try folder.file("b.tsv", rows(6000, "câu"))
    let result = try Program.shell(
      """
      songngu memory import m.db a.tsv \(languages) || exit 10
      songngu memory import m.db b.tsv \(languages) & writer=$!
      for run in 1 2 3 4 5; do
        songngu memory lookup m.db "đoạn số 7 với vài chữ 7" --threshold 100 || exit 11
        songngu memory export m.db out$run.tsv || exit 12
      done
      wait $writer || exit 13
      songngu memory verify m.db
      """, in: folder.url)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
  }
}
