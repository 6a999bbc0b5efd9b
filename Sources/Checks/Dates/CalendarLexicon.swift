import TextAnalysis
import TranslationModel

/// The words of one language that dates and times of day are made of.
final class CalendarLexicon {
  enum Word: Hashable {
    /// *April*; `isSure` when it is nothing but a month.
    case month(Int, isSure: Bool)
    /// *ngày*, *mồng*
    case dayMark
    /// *tháng*
    case monthMark
    /// *năm*
    case yearMark
    /// *giờ*, *h*
    case hourMark
    /// *phút*
    case minuteMark
    /// *rưỡi*
    case half
    /// *kém*
    case lacking
    case am
    case pm
    /// *o'clock*
    case clock
    case of
  }

  private var words: [Word?] = []

  init(_ language: LanguageTag, types: WordTypes) {
    let table =
      language.matches(.english)
      ? Self.english : language.matches(.vietnamese) ? Self.vietnamese : []
    for (spellings, word) in table {
      for spelling in spellings.split(separator: " ") {
        let key = Int(types.key(of: String(spelling)))
        while words.count <= key { words.append(nil) }
        words[key] = word
      }
    }
  }

  func word(_ key: Int32) -> Word? {
    key >= 0 && Int(key) < words.count ? words[Int(key)] : nil
  }

  private static let english: [(String, Word)] = [
    ("january jan", .month(1, isSure: true)), ("february feb", .month(2, isSure: true)),
    ("march mar", .month(3, isSure: false)), ("april apr", .month(4, isSure: true)),
    ("may", .month(5, isSure: false)), ("june jun", .month(6, isSure: true)),
    ("july jul", .month(7, isSure: true)), ("august aug", .month(8, isSure: true)),
    ("september sep sept", .month(9, isSure: true)), ("october oct", .month(10, isSure: true)),
    ("november nov", .month(11, isSure: true)), ("december dec", .month(12, isSure: true)),
    ("am a.m", .am), ("pm p.m", .pm), ("o'clock", .clock), ("of", .of),
  ]

  private static let vietnamese: [(String, Word)] = [
    ("ngày mồng mùng hôm", .dayMark), ("tháng", .monthMark), ("năm", .yearMark),
    ("giờ h", .hourMark), ("phút", .minuteMark), ("rưỡi", .half), ("kém", .lacking),
    ("sáng am", .am), ("chiều tối pm", .pm),
    // Left in English they are still read.
    ("january", .month(1, isSure: true)), ("february", .month(2, isSure: true)),
    ("april", .month(4, isSure: true)), ("june", .month(6, isSure: true)),
    ("july", .month(7, isSure: true)), ("august", .month(8, isSure: true)),
    ("september", .month(9, isSure: true)), ("october", .month(10, isSure: true)),
    ("november", .month(11, isSure: true)), ("december", .month(12, isSure: true)),
  ]
}
