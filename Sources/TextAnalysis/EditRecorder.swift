/// Takes down what a pass over a text changes. Passes are generic over it, so that one without an
/// account to give does no work for it.
protocol EditRecorder {
  static var isRecording: Bool { get }
  /// A stretch was rewritten letter by letter; what is equal in both was left out.
  mutating func edit(old: Range<Int>, new: Range<Int>)
  /// The same stretch as a person sees it, a word or a character.
  mutating func change(old: Range<Int>, new: Range<Int>, reasons: ChangeReasons)
}

/// Takes down nothing.
struct NoRecorder: EditRecorder {
  static var isRecording: Bool { false }
  mutating func edit(old: Range<Int>, new: Range<Int>) {}
  mutating func change(old: Range<Int>, new: Range<Int>, reasons: ChangeReasons) {}
}

/// Takes down the offsets only.
struct OffsetRecorder: EditRecorder {
  static var isRecording: Bool { true }
  private(set) var offsets = OffsetMap()
  mutating func edit(old: Range<Int>, new: Range<Int>) { offsets.append(old: old, new: new) }
  mutating func change(old: Range<Int>, new: Range<Int>, reasons: ChangeReasons) {}
}

/// Takes down offsets and changes.
struct ChangeRecorder: EditRecorder {
  struct Change {
    let old: Range<Int>
    let new: Range<Int>
    let reasons: ChangeReasons
  }

  static var isRecording: Bool { true }
  private(set) var offsets = OffsetMap()
  private(set) var changes: [Change] = []

  mutating func edit(old: Range<Int>, new: Range<Int>) { offsets.append(old: old, new: new) }
  mutating func change(old: Range<Int>, new: Range<Int>, reasons: ChangeReasons) {
    changes.append(Change(old: old, new: new, reasons: reasons))
  }
}
