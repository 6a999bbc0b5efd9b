import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel
import Workbench

@Suite struct SpooledInputTests {
  @Test("What comes through a named pipe is checked like a file")
  func pipe() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pipe.tsv").path
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Task.detached {
      try Data("một\t\nhai\ttwo\n".utf8).write(to: URL(filePath: path), options: [])
    }
    let job = CheckJob(file: InputFile(path), sourceLanguage: "vi", targetLanguage: "en")
    let result = try await job.run(progress: { _ in }) { _ in }
    try await writer.value
    #expect(result.pairs == 2)
    #expect(result.count(atLeast: .error) == 1)
  }
}
