import CXLSXWriter
import Glibc
public import TranslationModel

/// Findings as a workbook for reviewers: one sheet, the header frozen, rows to filter and sort.
///
/// libxlsxwriter writes the workbook; it goes through a temporary file, since the format cannot be
/// written as it comes.
public final class XLSXReport: FindingReport {
  /// Rows that a sheet can hold, the header among them (ECMA-376).
  public static let rowLimit = 1_048_576
  /// Characters that a cell can hold.
  private static let cellLimit = 32_767

  private let sink: any ByteSink
  private let file: TemporaryFile
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let wrapping: UnsafeMutablePointer<lxw_format>
  private let rowLimit: Int
  private var row: UInt32 = 0
  private var leftOut = 0

  /// - Parameter rowLimit: how many rows the sheet may have, the header among them; the last one is
  ///   kept for saying what found no place.
  /// - Throws: ``OutputError`` when no temporary file can be made.
  /// - Precondition: `rowLimit` is in `3...XLSXReport.rowLimit`.
  public init(
    _ sink: any ByteSink, rowLimit: Int = XLSXReport.rowLimit
  ) throws(OutputError) {
    precondition((3...Self.rowLimit).contains(rowLimit))
    self.rowLimit = rowLimit
    self.sink = sink
    file = try TemporaryFile()
    // Rows go to the disk as they are written, so that their number does not fill the memory.
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(file.path, &options),
      let sheet = workbook_add_worksheet(workbook, "Findings"),
      let wrapping = workbook_add_format(workbook), let bold = workbook_add_format(workbook)
    else { throw OutputError(file.path, "the workbook cannot be begun; is the disk full?") }
    self.workbook = workbook
    self.sheet = sheet
    self.wrapping = wrapping
    format_set_text_wrap(wrapping)
    format_set_align(wrapping, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bold(bold)
    for (column, width) in [22.0, 9, 9, 7, 8, 24, 50, 30, 60, 60, 18].enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    write(FindingTable.header, format: bold)
  }

  deinit {
    if let workbook { workbook_close(workbook) }
  }

  public func write(_ reported: ReportedFinding) {
    guard Int(row) < rowLimit - 1 else {
      leftOut += 1
      return
    }
    write(FindingTable.row(reported), format: wrapping)
  }

  public var notes: [String] {
    leftOut == 0
      ? []
      : ["the sheet is full: \(leftOut) more findings are not in it; write CSV or JSON lines"]
  }

  public func finish() throws {
    if let note = notes.first { write([note], format: wrapping) }
    worksheet_autofilter(sheet, 0, 0, max(row, 1) - 1, UInt16(FindingTable.header.count - 1))
    let status = workbook.map { workbook_close($0) } ?? LXW_NO_ERROR
    workbook = nil
    guard status == LXW_NO_ERROR else {
      throw OutputError(file.path, "the workbook cannot be written; is the disk full?")
    }
    try InputFile(file.path).copy(to: sink)
  }

  private func write(_ cells: [String], format: UnsafeMutablePointer<lxw_format>) {
    for (column, cell) in cells.enumerated() {
      let text = String(
        cell.unicodeScalars.prefix(Self.cellLimit).filter {
          $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
        }
        .map(Character.init))
      // Always as text: a cell that begins with = is no formula.
      worksheet_write_string(sheet, row, UInt16(column), text, format)
    }
    row += 1
  }
}
