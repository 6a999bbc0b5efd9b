/// Colours for what matters, where colours are wanted. They never say anything alone.
struct Style {
  let isOn: Bool

  func red(_ text: String) -> String { wrapped(text, 31) }
  func yellow(_ text: String) -> String { wrapped(text, 33) }
  func dim(_ text: String) -> String { wrapped(text, 2) }
  func bold(_ text: String) -> String { wrapped(text, 1) }

  private func wrapped(_ text: String, _ code: Int) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
