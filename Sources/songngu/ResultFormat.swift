import ArgumentParser

/// How a command that has no file format of its own gives its results.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person.
  case text
  /// For a program, a JSON object a line.
  case jsonl
}
