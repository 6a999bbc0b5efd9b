/// A number of things in words: `1 unit`, `2 units`.
public enum Count {
  public static func text(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
