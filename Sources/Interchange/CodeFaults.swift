import TranslationModel

/// What is odd about the codes and texts of a unit, against section “Content markup” of TMX 1.4b.
///
/// Such a unit is of use as it is, and other tools may stumble over it.
enum CodeFaults {
  static func faults(of unit: TranslationUnit) -> [String] {
    var faults: Set<String> = []
    var withCodes = 0
    var lacksLink = false
    for variant in unit.variants {
      var found = Finder()
      found.look(at: variant.content)
      faults.formUnion(found.faults)
      if !found.opened.isEmpty { faults.insert("a <bpt> without its <ept>; kept") }
      if found.hasCodes { withCodes += 1 }
      lacksLink = lacksLink || found.lacksLink
    }
    if withCodes > 1, lacksLink {
      faults.insert("a code without x, so that its counterpart is not known; kept")
    }
    let languages = unit.variants.map(\.language)
    if Set(languages).count < languages.count {
      faults.insert("several texts in one language; all of them kept")
    }
    return faults.sorted()
  }

  private struct Finder {
    var faults: Set<String> = []
    var hasCodes = false
    var lacksLink = false
    /// Numbers of pairs that wait for their end.
    var opened: Set<String> = []

    mutating func look(at content: InlineText) {
      for run in content.runs {
        switch run {
        case .text(let text): look(at: text)
        case .tag(let tag): look(at: tag)
        }
      }
    }

    private mutating func look(at tag: InlineTag) {
      let number = tag.number ?? ""
      switch tag.kind {
      case .begin:
        if tag.number == nil { faults.insert("a <bpt> without i; kept") }
        if !opened.insert(number).inserted { faults.insert("two <bpt> with one i; kept") }
      case .end:
        if opened.remove(number) == nil {
          faults.insert("an <ept> without a <bpt> before it; kept")
        }
      case .isolated where tag.position == nil: faults.insert("an <it> without pos; kept")
      default: break
      }
      switch tag.kind {
      case .begin, .placeholder, .isolated:
        hasCodes = true
        if tag.link == nil { lacksLink = true }
      case .highlight, .subflow: look(at: tag.content)
      default: break
      }
    }

    /// Escaped twice, a reference is still there in the text.
    private mutating func look(at text: String) {
      var text = text
      text.withUTF8 { bytes in
        for place in bytes.indices where bytes[place] == UInt8(ascii: "&") {
          for reference in ["&lt;", "&gt;", "&amp;", "&quot;", "&apos;"]
          where bytes[place...].starts(with: reference.utf8) {
            faults.insert("text that was escaped twice (\(reference)); kept")
          }
        }
      }
    }
  }
}
