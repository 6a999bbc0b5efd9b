import Laws

/// libFuzzer calls this with bytes of its own making: first as bytes in some charset, then as text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  TextLaws.checkDecoding(rest, charsetNumber: Int(choice))
  let text = String(decoding: rest, as: UTF8.self)
  TextLaws.checkText(text)
  SegmentationLaws.checkText(text)
  TextLaws.checkBytes(rest)
  return 0
}
