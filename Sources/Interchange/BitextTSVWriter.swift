/// Writes one pair a row: source, tab, target, LF. Tabs and line ends inside a text become a space,
/// since the format has no way to keep them.
public struct BitextTSVWriter {
  private let sink: any ByteSink
  /// How many texts lost a tab or a line end.
  public private(set) var flattened = 0

  public init(_ sink: any ByteSink) { self.sink = sink }

  public mutating func write(source: String, target: String) throws {
    try sink.write("\(field(source))\t\(field(target))\n")
  }

  private mutating func field(_ text: String) -> String {
    func isBreaking(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard text.utf8.contains(where: isBreaking) else { return text }
    flattened += 1
    return String(decoding: text.utf8.map { isBreaking($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
