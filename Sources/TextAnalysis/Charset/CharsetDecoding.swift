/// Reading text from bytes, or from characters that a legacy charset was mistaken for.
extension Charset {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The text that the bytes write, in composed letters.
  ///
  /// - Parameter capitals: whether everything is meant in capitals, as in the .VnTimeH fonts.
  /// - Throws: ``DecodingFault`` at the first byte that the charset does not allow.
  public func decode(
    _ bytes: [UInt8], capitals: Bool = false
  ) throws(DecodingFault) -> DecodedText {
    let result: Result<DecodedText, DecodingFault> = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(DecodingFault) in try decode(bytes, capitals: capitals) }
    }
    return try result.get()
  }

  func decode(_ source: Bytes, capitals: Bool = false) throws(DecodingFault) -> DecodedText {
    var bytes: [UInt8] = []
    var charset = self
    let body = Bytes(rebasing: source[byteOrderMarkLength(in: source)...])
    do throws(PlacedFault) {
      switch self {
      case .utf8, .viqr, .doubleUTF8:
        try decodeText(body, into: &bytes)
      case .utf16, .utf16LittleEndian, .utf16BigEndian:
        let order = byteOrder(of: source)
        charset = order == .little ? .utf16LittleEndian : .utf16BigEndian
        try UTF16Text.decode(body, order, into: &bytes)
      case .windows1258, .tcvn3, .viscii, .vni, .vps:
        try decodeLetters(body, into: &bytes)
      }
    } catch {
      throw DecodingFault(
        self,
        PlacedFault(
          problem: error.problem, offset: error.offset + source.count - body.count,
          length: error.length), in: source)
    }
    return finished(
      bytes, as: charset, capitals: capitals, hadMark: body.count < source.count)
  }

  /// The text as it stands, for a charset of Unicode: letters are not composed, so that offsets in
  /// it are those of the file. A byte order mark is left out.
  ///
  /// - Precondition: this is UTF-8 or UTF-16.
  /// - Throws: ``DecodingFault`` at the first byte that is ill-formed.
  public func decodeUncomposed(_ bytes: [UInt8]) throws(DecodingFault) -> String {
    let result: Result<String, DecodingFault> = bytes.withUnsafeBufferPointer { source in
      Result { () throws(DecodingFault) in
        let mark = byteOrderMarkLength(in: source)
        let body = Bytes(rebasing: source[mark...])
        var text: [UInt8] = []
        do throws(PlacedFault) {
          switch self {
          case .utf8: try decodeText(body, into: &text)
          case .utf16, .utf16LittleEndian, .utf16BigEndian:
            try UTF16Text.decode(body, byteOrder(of: source), into: &text)
          default: preconditionFailure("\(self) is no charset of Unicode")
          }
        } catch {
          throw DecodingFault(
            self,
            PlacedFault(
              problem: error.problem, offset: error.offset + mark, length: error.length),
            in: source)
        }
        return String(decoding: text, as: UTF8.self)
      }
    }
    return try result.get()
  }

  /// The text that was meant by characters of windows-1252 or Latin-1, as legacy text mostly arrives:
  /// `ViÖt Nam` is TCVN3, `Vieät Nam` is VNI.
  ///
  /// Characters that come from no byte are kept, so that text that is right already may stand among
  /// them.
  ///
  /// - Parameter capitals: whether everything is meant in capitals, as in the .VnTimeH fonts.
  /// - Throws: ``DecodingFault`` at the first character that the charset does not allow; its offset
  ///   is in UTF-8 bytes of `text`.
  public func decode(
    legacyString text: String, capitals: Bool = false
  ) throws(DecodingFault) -> DecodedText {
    var text = text
    let result: Result<DecodedText, DecodingFault> = text.withUTF8 { source in
      Result { () throws(DecodingFault) in try decode(legacy: source, capitals: capitals) }
    }
    return try result.get()
  }

  /// Whether well-formed UTF-8 can be what legacy bytes were taken for, or text that is right
  /// already: half of its characters that are not ASCII are in windows-1252 or Vietnamese letters.
  public static func couldBeLegacy(_ text: String) -> Bool {
    var (near, far) = (0, 0)
    for scalar in text.unicodeScalars where !scalar.isASCII {
      let isNear =
        DoubleUTF8.byte(for: scalar.value) != nil
        || LetterTable.shared.letter(scalar) != nil
        || scalar.properties.generalCategory == .nonspacingMark
      if isNear { near += 1 } else { far += 1 }
    }
    return near > 0 && near >= far
  }

  private func decode(legacy source: Bytes, capitals: Bool) throws(DecodingFault) -> DecodedText {
    guard isLetterCharset else { return try decode(source, capitals: capitals) }
    var output: [UInt8] = []
    var offset = 0
    var stretch: [UInt8] = []
    var origins: [Int] = []
    while offset < source.count {
      stretch.removeAll(keepingCapacity: true)
      origins.removeAll(keepingCapacity: true)
      var kept = 0
      while offset < source.count {
        let (scalar, length) = source.scalar(at: offset)
        guard let byte = DoubleUTF8.byte(for: scalar) else {
          kept = length
          break
        }
        stretch.append(byte)
        origins.append(offset)
        offset += length
      }
      do throws(PlacedFault) {
        try decodeLetters(stretch, into: &output)
      } catch {
        throw DecodingFault(
          self, PlacedFault(problem: error.problem, offset: origins[error.offset], length: 2),
          in: source)
      }
      output.append(contentsOf: source[offset..<offset + kept])
      offset += kept
    }
    return finished(output, as: self, capitals: capitals, hadMark: false)
  }

  /// Whether a byte, or two, write a letter.
  var isLetterCharset: Bool {
    switch self {
    case .windows1258, .tcvn3, .viscii, .vni, .vps: true
    default: false
    }
  }

  private func decodeLetters(_ bytes: [UInt8], into output: inout [UInt8]) throws(PlacedFault) {
    let result: Result<Void, PlacedFault> = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(PlacedFault) in try decodeLetters(bytes, into: &output) }
    }
    try result.get()
  }

  func decodeLetters(
    _ source: Bytes, into output: inout [UInt8]
  ) throws(PlacedFault) {
    if let table = singleByteTable { return try table.decode(source, into: &output) }
    try VNITable.shared.decode(source, into: &output)
  }

  var singleByteTable: SingleByteTable? {
    switch self {
    case .windows1258: LegacyTables.windows1258
    case .tcvn3: LegacyTables.tcvn3
    case .viscii: LegacyTables.viscii
    case .vps: LegacyTables.vps
    default: nil
    }
  }

  /// Charsets over UTF-8.
  private func decodeText(_ source: Bytes, into output: inout [UInt8]) throws(PlacedFault) {
    if let fault = UTF8Validity.firstFault(in: source) {
      throw PlacedFault(
        problem: .illFormed, offset: fault, length: UTF8Validity.lengthOfFault(in: source, fault))
    }
    switch self {
    case .viqr: VIQR.decode(source, into: &output)
    case .doubleUTF8:
      if DoubleUTF8.decode(source, into: &output).undone == 0,
        source.contains(where: { $0 >= 0x80 })
      {
        throw PlacedFault(problem: .notEncodedTwice, offset: 0, length: 0)
      }
    default: output.append(contentsOf: source)
    }
  }

  private func byteOrderMarkLength(in source: Bytes) -> Int {
    switch self {
    case .utf8: source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16: UTF16Text.mark(of: source) == nil ? 0 : 2
    case .utf16LittleEndian: UTF16Text.mark(of: source) == .little ? 2 : 0
    case .utf16BigEndian: UTF16Text.mark(of: source) == .big ? 2 : 0
    default: 0
    }
  }

  private func byteOrder(of source: Bytes) -> UTF16Text.ByteOrder {
    switch self {
    case .utf16LittleEndian: .little
    case .utf16BigEndian: .big
    default: UTF16Text.mark(of: source) ?? UTF16Text.guessedOrder(of: source)
    }
  }

  private func finished(
    _ bytes: [UInt8], as charset: Charset, capitals: Bool, hadMark: Bool
  ) -> DecodedText {
    var text = UnicodeForm.composed.apply(to: String(decoding: bytes, as: UTF8.self))
    if capitals { text = text.uppercased() }
    var remarks: [DecodingRemark] = hadMark ? [.byteOrderMarkRemoved] : []
    if charset == .tcvn3, !capitals, let mixed = LetterCase.mixedWords(in: text) {
      remarks.append(.capitalsUnknown(mixedWords: mixed))
    }
    return DecodedText(text: text, charset: charset, remarks: remarks)
  }
}
