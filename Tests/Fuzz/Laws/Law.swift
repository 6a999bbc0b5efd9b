import Glibc

/// What must be true of any text. A broken law ends the process, which is what a fuzzer looks for.
enum Law {
  static func expect(_ isTrue: Bool, _ law: String, _ text: String) {
    if isTrue { return }
    let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
    let message = "broken: \(law), by \(scalars.joined(separator: " "))\n"
    _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    abort()
  }

  static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
