import FoundationEssentials

/// One value as one line of JSON.
enum JSONLine {
  static func decode<Value: Decodable>(_ type: Value.Type, from line: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(line.utf8))
  }
}
