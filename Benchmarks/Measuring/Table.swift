import Foundation

/// Lines of a table: what was measured, how much of it, how fast.
public enum Table {
  /// A line with a speed in megabytes (10⁶ bytes) a CPU second.
  public static func row(_ name: String, _ bytes: Int, _ seconds: Double) {
    let speed = Double(bytes) / seconds / 1e6
    print(padded(name) + String(format: "%8.1f MB  %8.1f MB/CPU-s", Double(bytes) / 1e6, speed))
  }

  /// A line with a speed in things a CPU second.
  public static func row(_ name: String, count: Int, _ seconds: Double) {
    print(padded(name) + String(format: "%11d  %11.0f /CPU-s", count, Double(count) / seconds))
  }

  /// A line with a number without a unit, such as a ratio.
  public static func row(_ name: String, _ value: Double) {
    print(padded(name) + String(format: "%23.2f", value))
  }

  /// A line with a number and what it counts.
  public static func row(_ name: String, _ value: Double, _ unit: String) {
    print(padded(name) + String(format: "%14.2f ", value) + unit)
  }

  /// A line with something said in words.
  public static func row(_ name: String, _ text: String) { print(padded(name) + "  " + text) }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 36 - name.count))
  }
}
