import Foundation

/// Lines of a table: what was measured, and how much of it.
enum Table {
  static func row(_ name: String, _ value: Double, _ unit: String = "") {
    print(padded(name) + String(format: "%14.2f ", value) + unit)
  }

  static func row(_ name: String, _ text: String) { print(padded(name) + " " + text) }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 46 - name.count))
  }
}
