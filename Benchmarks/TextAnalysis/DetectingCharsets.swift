import Measuring
import TextAnalysis

/// How often one sentence is enough to tell its charset, and how often a line of another language is
/// taken for Vietnamese.
enum DetectingCharsets {
  static func run() {
    let sentences = Catalogue.lines(in: "vi").filter(isSentence)
    print("\(sentences.count) Vietnamese sentences of at least five words, three of them marked")
    for charset in [Charset.windows1258, .tcvn3, .viscii, .vni, .utf8, .doubleUTF8] {
      countHits(charset, in: sentences)
    }
    countHitsInCharacters(sentences)
    countFalseAlarms()
    measureSpeed()
  }

  private static func isSentence(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count >= 5 && words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.count >= 3
  }

  private static func encodable(_ line: String, _ charset: Charset) -> [UInt8]? {
    (try? charset.encode(line))
      ?? (charset == .tcvn3 ? try? charset.encode(line.lowercased()) : nil)
  }

  private static func countHits(_ charset: Charset, in sentences: [String]) {
    var (total, right, sure, wrongAndSure) = (0, 0, 0, 0)
    for sentence in sentences {
      guard let bytes = encodable(sentence, charset) else { continue }
      let detection = CharsetDetector.detect(bytes)
      let best = detection.candidates.first
      total += 1
      if best?.charset == charset, best?.layer == .bytes {
        right += 1
        if detection.isSure { sure += 1 }
      } else if detection.isSure {
        wrongAndSure += 1
        if wrongAndSure <= 3 { print("  wrong and sure:", best.map { "\($0)" } ?? "-", sentence) }
      } else if total - right <= 3 {
        print("  missed:", best.map { "\($0)" } ?? "-", sentence)
      }
    }
    Table.row("\(charset): best candidate, %", 100 * Double(right) / Double(total))
    Table.row("  sure, %", 100 * Double(sure) / Double(total))
    Table.row("  wrong and sure, of \(total)", Double(wrongAndSure))
  }

  private static func countHitsInCharacters(_ sentences: [String]) {
    for charset in [Charset.tcvn3, .vni] {
      var (total, sure) = (0, 0)
      for sentence in sentences {
        guard let bytes = encodable(sentence, charset) else { continue }
        let clothes = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        let detection = CharsetDetector.detect(inCharactersOf: clothes)
        total += 1
        if detection.isSure, detection.candidates[0].charset == charset { sure += 1 }
      }
      Table.row("\(charset) in Unicode clothes: sure, %", 100 * Double(sure) / Double(total))
    }
  }

  private static func countFalseAlarms() {
    let languages = [
      "fr", "de", "es", "it", "pt", "pt_BR", "nl", "sv", "da", "nb", "fi", "ca", "gl", "ga", "is",
      "et", "id", "eu",
    ]
    let lines = languages.flatMap { Catalogue.lines(in: $0) }
      .filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    var western = (lines: 0, alarms: 0)
    for line in lines {
      let scalars = line.unicodeScalars
      guard scalars.allSatisfy({ $0.value < 0x100 }) else { continue }
      western.lines += 1
      let detection = CharsetDetector.detect(scalars.map { UInt8($0.value) })
      if let verdict = detection.verdict, verdict.charset != .utf8 {
        western.alarms += 1
        if western.alarms <= 10 { print("  alarm:", detection.candidates[0], line) }
      }
    }
    Table.row("Western lines in Latin-1", Double(western.lines))
    Table.row("  taken for Vietnamese", Double(western.alarms))
    var unicode = (lines: 0, alarms: 0)
    for line in lines
      + ["vi", "pl", "cs", "hu", "ru", "tr", "ro", "hr", "zh_CN", "ja"].flatMap({
        Catalogue.lines(in: $0)
      })
    {
      unicode.lines += 1
      let detection = CharsetDetector.detect(Array(line.utf8))
      if detection.verdict?.charset != .utf8 || detection.verdict?.layer != .bytes {
        unicode.alarms += 1
        if unicode.alarms <= 10 { print("  alarm:", detection.candidates[0], line) }
      }
    }
    Table.row("lines in UTF-8", Double(unicode.lines))
    Table.row("  taken for something else", Double(unicode.alarms))
  }

  private static func measureSpeed() {
    let corpus = Corpus()
    let utf8 = Stopwatch.best { _ = CharsetDetector.detect(corpus.composed) }
    Table.row("detect, UTF-8", corpus.composed.count, utf8)
    let text = String(decoding: corpus.composed, as: UTF8.self)
    let lines = text.split(separator: "\n").compactMap {
      try? Charset.windows1258.encode(String($0))
    }
    let bytes = Array(lines.joined(separator: [0x0A]))
    let legacy = Stopwatch.best { _ = CharsetDetector.detect(bytes) }
    Table.row("detect, windows-1258", bytes.count, legacy)
    let decode = Stopwatch.best(of: 2) { _ = try? Charset.windows1258.decode(bytes) }
    Table.row("decode, windows-1258", bytes.count, decode)
  }
}
