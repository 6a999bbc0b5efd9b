import GRDB

/// The tables of a memory, and how older ones become them.
///
/// Texts and fields of TMX stand in columns of their own, so that a memory can be read with any
/// SQLite tool.
enum SQLiteSchema {
  /// "SgTM", in the header of the file.
  static let applicationID = 0x5367_544D

  /// Bytes. Rows with texts are long: fewer pages are touched than with SQLite's 4096.
  static let pageSize = 8192

  /// The changes, oldest first; a file's `user_version` tells how many of them it has.
  private static let migrations: [String] = [first]

  static var version: Int { migrations.count }

  /// What every store has.
  static let names = [
    "memory", "import", "unit", "unit_fingerprint", "unit_document", "variant", "property", "note",
    "removed",
  ]

  /// Brings a store to the newest version, all or nothing.
  static func migrate(_ db: Database, from version: Int) throws {
    for migration in migrations.dropFirst(version) { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(self.version)")
  }

  private static let provenance =
    ProvenanceColumns.names.map { "\($0) TEXT" }.joined(separator: ", ")

  private static let first = """
    CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE import (
      number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, fingerprint TEXT NOT NULL,
      finished INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0,
      stored INTEGER NOT NULL DEFAULT 0, merged INTEGER NOT NULL DEFAULT 0,
      skipped INTEGER NOT NULL DEFAULT 0, first_unit INTEGER NOT NULL DEFAULT 0);

    CREATE TABLE unit (
      number INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint INTEGER NOT NULL, import INTEGER,
      id TEXT, source_language TEXT, segment_type TEXT,
      status TEXT, client TEXT, domain TEXT, project TEXT, document TEXT, position INTEGER,
      confidence REAL, day INTEGER, \(provenance));
    CREATE INDEX unit_fingerprint ON unit (fingerprint);
    CREATE INDEX unit_document ON unit (document, position) WHERE document IS NOT NULL;

    -- content: what is not plain text, as JSON; null where the text is all there is.
    CREATE TABLE variant (
      unit INTEGER NOT NULL REFERENCES unit, place INTEGER NOT NULL, language TEXT NOT NULL,
      text TEXT NOT NULL, content TEXT, \(provenance),
      PRIMARY KEY (unit, place)) WITHOUT ROWID;

    -- variant: the place of the variant that has it, -1 for the unit itself.
    CREATE TABLE property (
      unit INTEGER NOT NULL REFERENCES unit, variant INTEGER NOT NULL, place INTEGER NOT NULL,
      type TEXT NOT NULL, value TEXT NOT NULL, language TEXT, original_encoding TEXT,
      PRIMARY KEY (unit, variant, place)) WITHOUT ROWID;
    CREATE TABLE note (
      unit INTEGER NOT NULL REFERENCES unit, variant INTEGER NOT NULL, place INTEGER NOT NULL,
      text TEXT NOT NULL, language TEXT, original_encoding TEXT,
      PRIMARY KEY (unit, variant, place)) WITHOUT ROWID;

    CREATE TABLE removed (number INTEGER PRIMARY KEY);
    """
}
