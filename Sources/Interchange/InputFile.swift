import Glibc
public import TextAnalysis

/// A file, or standard input, as a source of bytes.
public struct InputFile: Hashable, Sendable {
  /// As the user named it; `-` means standard input.
  public let name: String
  /// Where it lies; nil for standard input itself.
  private let path: String?
  /// The charset that the user says its text is in; nil to have it told from the bytes.
  public var encoding: Charset?

  public init(_ name: String, encoding: Charset? = nil) {
    self.name = name
    self.encoding = encoding
    path = name == "-" ? nil : name
  }

  /// The same input as a copy that lies somewhere else.
  public func copy(at path: String) -> InputFile {
    InputFile(name: name, path: path, encoding: encoding)
  }

  private init(name: String, path: String, encoding: Charset?) {
    self.name = name
    self.path = path
    self.encoding = encoding
  }

  public var isStandardInput: Bool { path == nil }

  /// Whether there is a file of that name with something in it.
  public var exists: Bool {
    var status = stat()
    return path.map { stat($0, &status) == 0 && status.st_size > 0 } ?? false
  }

  public var isFolder: Bool {
    var status = stat()
    return path.map { stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether opening it twice gives the same bytes twice, as with a file, not with a pipe.
  public var canBeReadAgain: Bool {
    guard let path else { return false }
    var status = stat()
    return stat(path, &status) != 0 || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// The name without folders, as documents and units refer to it.
  public var shortName: String {
    name == "-" ? "stdin" : String(name.split(separator: "/").last ?? Substring(name))
  }

  /// The ending of the name after its last dot, in small letters; empty when there is none. Of
  /// `a.tmx.gz` it is `tmx`.
  public var ending: String {
    let ending = Self.ending(of: shortName)
    return ending == "gz" ? Self.ending(of: String(shortName.dropLast(3))) : ending
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// - Throws: ``FileError`` when it cannot be opened.
  public func open() throws(FileError) -> ByteReader {
    guard let path else {
      return ByteReader(name: name, descriptor: STDIN_FILENO, closes: false)
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(name, SystemError().advice) }
    return ByteReader(name: name, descriptor: descriptor, closes: true)
  }

  /// Writes the whole content to a sink, a piece at a time.
  ///
  /// - Throws: ``FileError``; what the sink throws; `CancellationError`.
  public func copy(to sink: any ByteSink) throws {
    let reader = try open()
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) {
      try bytes.withUnsafeBufferPointer { try sink.write($0) }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// The whole content.
  ///
  /// - Throws: ``FileError``; `CancellationError`.
  public func bytes() throws -> [UInt8] {
    let reader = try open()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(reader.sizeHint)
    while try reader.read(into: &bytes) {}
    return bytes
  }
}
