import CLibXML2

/// Bounds on what a document may make us hold.
public struct SAXLimits: Sendable {
  /// How many elements may stand inside each other.
  public var depth = 256
  /// How many bytes of text may stand between two tags.
  public var text = 10_000_000
  /// How many bytes a start tag may have. Each attribute is compared with all others.
  public var tag = 1 << 17

  public init() {}
}

/// Parses XML as it arrives and tells a handler what it finds, in constant memory.
///
/// Safe on hostile input: nothing is loaded from outside, no entity is expanded, depth and lengths
/// are bounded. UTF-8, UTF-16 with a byte order mark and declared encodings are read.
public struct SAXParser<Handler: SAXHandler>: ~Copyable {
  private let state: State<Handler>
  private let parser: OpaquePointer
  private let tagLimit: Int

  public init(handler: Handler, limits: SAXLimits = SAXLimits()) throws(XMLError) {
    state = State(handler: handler, limits: limits)
    var callbacks = cxml_handler(
      start: { context, name, _, attributes, count in
        callee(context)?.start(name!, attributes, Int(count))
      },
      end: { context, name in callee(context)?.end(name!) },
      text: { context, bytes, length in callee(context)?.text(bytes, Int(length)) },
      comment: { context, text in callee(context)?.comment(text!) },
      reference: { context, name in callee(context)?.reference(name!) },
      fault: { context, fatal, code, message in
        callee(context)?.fault(fatal: fatal, code: code, message: String(cString: message!))
      })
    // The parser calls back only while we feed it, and `feed` holds the state alive.
    guard let opened = cxml_open(&callbacks, Unmanaged<Callee>.passUnretained(state).toOpaque())
    else { throw XMLError(line: 0, problem: .outOfMemory) }
    parser = opened
    tagLimit = limits.tag
    state.parser = opened
  }

  deinit { cxml_close(parser) }

  /// The handler, with what it has collected so far.
  public var handler: Handler {
    _read { yield state.handler }
    nonmutating _modify { yield &state.handler }
  }

  /// The line being read, from 1.
  public var line: Int { state.line }

  /// Parses the next piece of the document.
  ///
  /// - Throws: an ``XMLError``, or what the handler threw. The parser is of no use afterwards.
  public func parse(_ bytes: some Collection<UInt8>) throws {
    let fed: Void? = try bytes.withContiguousStorageIfAvailable { try feed($0, last: false) }
    if fed == nil {
      try Array(bytes).withUnsafeBufferPointer { try feed($0, last: false) }
    }
  }

  /// Ends the document.
  ///
  /// - Throws: as ``parse(_:)``; ``XMLError/Problem/truncated`` when an element is still open.
  public func finish() throws {
    try feed(UnsafeBufferPointer(start: nil, count: 0), last: true)
  }

  /// Parses whole elements, one after another, that stand inside of another one: several times as
  /// fast as ``parse(_:)``, when they use the plain part of XML only.
  ///
  /// - Returns: false when they do not, or it cannot be told where in the document they stand.
  ///   Nothing was parsed then, and the handler is as it was: give them to ``parse(_:)``, which
  ///   also finds what is wrong.
  /// - Precondition: the document is in UTF-8, and its DOCTYPE declares nothing by itself.
  public func parsePlainly(_ bytes: [UInt8]) throws -> Bool {
    // The parser must not be in the middle of anything: a comment, a tag.
    guard state.failure == nil, state.depth > 0, Int(cxml_byte_offset(parser)) == state.fed
    else { return false }
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
    let before = state.handler
    let line = line
    let end = try bytes.withUnsafeBufferPointer { bytes -> Int? in
      var scanner = PlainXMLScanner(
        bytes, limits: state.limits, outerDepth: state.depth, line: line)
      do {
        return try scanner.scan(&state.handler) ? scanner.line : nil
      } catch is XMLError {
        // Told again, and with the right line, by the parser.
        return nil
      }
    }
    guard let end else {
      state.handler = before
      return false
    }
    state.skippedLines += end - line
    return true
  }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, last: Bool) throws {
    state.fed += bytes.count
    var rest = bytes[...]
    repeat {
      // In pieces, so that a tag without an end is seen before it is parsed.
      let piece = rest.prefix(1 << 16)
      rest = rest.dropFirst(piece.count)
      let isWellFormed = withExtendedLifetime(state) {
        UnsafeBufferPointer(rebasing: piece).withMemoryRebound(to: CChar.self) {
          cxml_feed(parser, $0.baseAddress, Int32($0.count), last && rest.isEmpty)
        }
      }
      if let failure = state.failure { throw failure }
      if cxml_unfinished_tag(parser) > tagLimit {
        throw XMLError(line: line, problem: .tooLong)
      }
      if !isWellFormed {
        throw XMLError(line: line, problem: last ? .truncated : .malformed("unknown fault"))
      }
    } while !rest.isEmpty
  }
}

/// What the C callbacks reach: they cannot be generic.
private class Callee {
  func start(_ name: UnsafePointer<CChar>, _ list: UnsafePointer<cxml_attribute>?, _ count: Int) {}
  func end(_ name: UnsafePointer<CChar>) {}
  func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) {}
  func comment(_ text: UnsafePointer<CChar>) {}
  func reference(_ name: UnsafePointer<CChar>) {}
  func fault(fatal: Bool, code: Int32, message: String) {}
}

private func callee(_ context: UnsafeMutableRawPointer?) -> Callee? {
  context.map { Unmanaged<Callee>.fromOpaque($0).takeUnretainedValue() }
}

private final class State<Handler: SAXHandler>: Callee {
  var handler: Handler
  var parser: OpaquePointer?
  private(set) var failure: (any Error)?
  private(set) var depth = 0
  /// Bytes that the parser was given.
  var fed = 0
  /// Line ends that were scanned and not parsed.
  var skippedLines = 0
  private var textLength = 0
  private var hasRoot = false
  private var names = XMLNames()
  let limits: SAXLimits

  init(handler: Handler, limits: SAXLimits) {
    self.handler = handler
    self.limits = limits
  }

  var line: Int { parser.map { Int(cxml_line($0)) + skippedLines } ?? 0 }

  override func start(
    _ name: UnsafePointer<CChar>, _ list: UnsafePointer<cxml_attribute>?, _ count: Int
  ) {
    depth += 1
    hasRoot = true
    textLength = 0
    guard depth <= limits.depth else {
      return stop(with: XMLError(line: line, problem: .tooDeep(limits.depth)))
    }
    var attributes: [(name: String, value: String)] = []
    if count > 0 {
      attributes.reserveCapacity(count)
      for attribute in UnsafeBufferPointer(start: list, count: count) {
        let value = UnsafeRawBufferPointer(
          start: attribute.value, count: Int(attribute.value_length))
        attributes.append(
          (names.name(attribute.name, prefix: attribute.prefix), Self.unescaped(value)))
      }
    }
    tellPlace()
    guard failure == nil else { return }
    do {
      try handler.start(names.name(name), XMLAttributes(attributes), at: line)
    } catch {
      stop(with: error)
    }
  }

  /// libxml2 hands over an ampersand in an attribute as `&#38;` as long as it is not to expand
  /// entities; every other reference is resolved by then.
  private static func unescaped(_ value: UnsafeRawBufferPointer) -> String {
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = value[...]
    while let byte = rest.first {
      bytes.append(byte)
      rest = rest.dropFirst(byte == UInt8(ascii: "&") && rest.starts(with: "&#38;".utf8) ? 5 : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  override func end(_ name: UnsafePointer<CChar>) {
    depth -= 1
    textLength = 0
    tellPlace()
    guard failure == nil else { return }
    do { try handler.end(names.name(name), at: line) } catch { stop(with: error) }
  }

  private func tellPlace() {
    guard Handler.wantsPlaces, let parser else { return }
    handler.reach(Int(cxml_byte_offset(parser)))
  }

  override func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    textLength += count
    guard textLength <= limits.text else {
      return stop(with: XMLError(line: line, problem: .tooLong))
    }
    guard let bytes, failure == nil else { return }
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    do {
      try handler.text(UnsafeBufferPointer(start: start, count: count).span)
    } catch {
      stop(with: error)
    }
  }

  override func comment(_ text: UnsafePointer<CChar>) {
    if failure == nil { handler.comment(String(cString: text)) }
  }

  override func reference(_ name: UnsafePointer<CChar>) {
    stop(with: XMLError(line: line, problem: .entity(String(cString: name))))
  }

  override func fault(fatal: Bool, code: Int32, message: String) {
    // A warning or a recoverable error loses nothing, but for an undeclared entity, which
    // `reference` reports.
    guard fatal, failure == nil else { return }
    let problem = Self.problem(code: code, message: message)
    failure = XMLError(line: line, problem: problem == .truncated && !hasRoot ? .empty : problem)
  }

  /// Codes of libxml2's `xmlParserErrors`.
  private static func problem(code: Int32, message: String) -> XMLError.Problem {
    let reason = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    return switch code {
    case 1 where reason.contains("huge"), 110: .tooLong
    case 2: .outOfMemory
    case 5, 77: .truncated
    case 26, 27: .entity(quoted(in: reason) ?? "?")
    default: .malformed(reason)
    }
  }

  private static func quoted(in text: String) -> String? {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[1]) : nil
  }

  private func stop(with error: any Error) {
    guard failure == nil else { return }
    failure = error
    if let parser { cxml_stop(parser) }
  }
}
