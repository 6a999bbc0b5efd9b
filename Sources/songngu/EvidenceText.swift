import TextAnalysis
import TranslationModel

/// Why a bead is believed, below its rung. An anchor is written with `=`.
enum EvidenceText {
  private static let margin = String(repeating: " ", count: 18)

  static func text(of evidence: BeadEvidence, _ bead: Bead, in bitext: Bitext) -> String {
    var lines =
      margin
      + evidence.parts.map {
        "\($0.name) \($0.value < 0 ? "−" : "+")\(Decimal.text(abs($0.value)))"
      }
      .joined(separator: "  ") + "\n"
    guard !evidence.links.isEmpty else { return lines }
    let sources = words(of: bead, .source, in: bitext)
    let targets = words(of: bead, .target, in: bitext)
    lines +=
      margin
      + evidence.links.map {
        "\(sources[$0.source])\($0.isAnchor ? "=" : "–")\(targets[$0.target])"
      }
      .joined(separator: "  ") + "\n"
    return lines
  }

  private static func words(of bead: Bead, _ side: Side, in bitext: Bitext) -> [String] {
    let text = bitext.text(of: bead, side)
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: text).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }
}
