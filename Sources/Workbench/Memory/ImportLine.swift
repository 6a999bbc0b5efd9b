public import TranslationMemory

/// A file that was imported as a line of JSON:
/// `{"import":3,"file":"a.tmx","finished":true,"read":120,"stored":118,"merged":2,"skipped":0,"units":118}`;
/// `units` is how many of those stored are still there.
public struct ImportLine: Encodable, Sendable {
  let `import`: Int
  let file: String
  let finished: Bool
  let read: Int
  let stored: Int
  let merged: Int
  let skipped: Int
  let units: Int

  public init(_ record: ImportRecord, units: Int) {
    self.import = record.number
    file = record.source.name
    finished = record.isFinished
    read = record.read
    stored = record.stored
    merged = record.merged
    skipped = record.skipped
    self.units = units
  }
}
