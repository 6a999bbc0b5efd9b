import ArgumentParser
import Checks
import Glibc
import Interchange
import Segmentation
import TranslationMemory
import Workbench

/// How the program ends: 0 done, 1 findings or nothing found, 2 bad usage, 3 input that cannot be
/// read, 4 a fault of storage or our own, 130 interrupted.
struct ExitStatus {
  let code: Int32
  /// What is said on standard error.
  let message: String?

  static let done = ExitStatus(code: 0, message: nil)

  init(code: Int32, message: String?) {
    self.code = code
    self.message = message
  }

  init(of error: any Error, _ interruption: Interruption) {
    switch error {
    case is ClosedPipe: self = .done
    case is CancellationError:
      self.init(code: 128 + (interruption.signal ?? SIGINT), message: nil)
    case let error as FileError: self.init(code: 3, message: "\(error)")
    case let error as OutputError: self.init(code: 4, message: "\(error)")
    case let error as StoreError: self.init(code: Self.code(of: error), message: "\(error)")
    case let error as UsageError: self.init(code: 2, message: error.message)
    case let code as ExitCode where code.rawValue <= 4: self.init(code: code.rawValue, message: nil)
    default: self.init(ofParser: error)
    }
  }

  /// A file that is no memory, or a damaged one, is an input that cannot be read.
  private static func code(of error: StoreError) -> Int32 {
    switch error.problem {
    case .missing, .foreign, .newer, .damaged: 3
    case .exists, .readOnly, .busy, .full, .system: 4
    }
  }

  /// What the argument parser throws: a request for help is no error; the rest is bad usage, which
  /// it would end with 64.
  private init(ofParser error: any Error) {
    let text = SongnguCommand.fullMessage(for: error)
    switch SongnguCommand.exitCode(for: error) {
    case .success:
      print(text)
      self = .done
    case .validationFailure: self.init(code: 2, message: text)
    default: self.init(code: 4, message: "internal fault: \(error); please report it")
    }
  }
}

/// Options that contradict each other or make no sense.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
