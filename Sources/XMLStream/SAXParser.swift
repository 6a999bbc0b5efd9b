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
    _read { yield state.handler.pointee }
    nonmutating _modify { yield &state.handler.pointee }
  }

  /// How many of the bytes given it has looked at: it may wait for more to see the end of something.
  public var consumed: Int { Int(cxml_byte_offset(parser)) }

  /// Whether the document has declared entities of its own so far.
  public var declaresEntities: Bool { cxml_declares_entities(parser) }

  /// The line being read, from 1.
  public var line: Int { Int(cxml_line(parser)) }

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

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, last: Bool) throws {
    var rest = bytes[...]
    repeat {
      // In pieces, so that a tag without an end is seen before it is parsed.
      let piece = rest.prefix(1 << 16)
      rest = rest.dropFirst(piece.count)
      state.fed += piece.count
      state.isEnding = last && rest.isEmpty
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
  /// In memory of its own: a property of a class is watched for overlapping use each time, and there
  /// are millions of events.
  let handler: UnsafeMutablePointer<Handler>
  var parser: OpaquePointer?
  private(set) var failure: (any Error)?
  /// Bytes given to the parser, and whether there are no more.
  var fed = 0
  var isEnding = false
  private var depth = 0
  private var textLength = 0
  private var hasRoot = false
  private var names = XMLNames()
  private let limits: SAXLimits

  init(handler: Handler, limits: SAXLimits) {
    self.handler = .allocate(capacity: 1)
    self.handler.initialize(to: handler)
    self.limits = limits
  }

  deinit {
    handler.deinitialize(count: 1)
    handler.deallocate()
  }

  private var line: Int { parser.map { Int(cxml_line($0)) } ?? 0 }

  override func start(
    _ name: UnsafePointer<CChar>, _ list: UnsafePointer<cxml_attribute>?, _ count: Int
  ) {
    depth += 1
    hasRoot = true
    textLength = 0
    guard depth <= limits.depth else {
      return stop(with: XMLError(line: line, problem: .tooDeep(limits.depth)))
    }
    tellPlace()
    guard failure == nil else { return }
    do {
      try handler.pointee.start(
        names.name(name), XMLAttributes(UnsafeBufferPointer(start: list, count: count)), at: line)
    } catch {
      stop(with: error)
    }
  }

  override func end(_ name: UnsafePointer<CChar>) {
    depth -= 1
    textLength = 0
    tellPlace()
    guard failure == nil else { return }
    do { try handler.pointee.end(names.name(name), at: line) } catch { stop(with: error) }
  }

  private func tellPlace() {
    guard Handler.wantsPlaces, let parser else { return }
    handler.pointee.reach(Int(cxml_byte_offset(parser)))
  }

  override func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    textLength += count
    guard textLength <= limits.text else {
      return stop(with: XMLError(line: line, problem: .tooLong))
    }
    guard let bytes, failure == nil else { return }
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    do {
      try handler.pointee.text(UnsafeBufferPointer(start: start, count: count).span)
    } catch {
      stop(with: error)
    }
  }

  override func comment(_ text: UnsafePointer<CChar>) {
    if failure == nil { handler.pointee.comment(String(cString: text)) }
  }

  override func reference(_ name: UnsafePointer<CChar>) {
    stop(with: XMLError(line: line, problem: .entity(String(cString: name))))
  }

  override func fault(fatal: Bool, code: Int32, message: String) {
    // A warning or a recoverable error loses nothing, but for an undeclared entity, which
    // `reference` reports.
    guard fatal, failure == nil else { return }
    var problem = Self.problem(code: code, message: message)
    if problem == .truncated {
      if !hasRoot { problem = .empty } else if depth == 0 { problem = .trailing }
    } else if isEnding, depth > 0, let parser, Int(cxml_byte_offset(parser)) >= fed {
      // In the middle of a tag.
      problem = .truncated
    }
    failure = XMLError(line: line, problem: problem)
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
