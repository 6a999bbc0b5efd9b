import TextAnalysis
import TranslationModel

/// Brings the texts of units into the form in which a memory keeps them.
struct StoredForm {
  private let normalizer = Normalizer()
  /// How many texts were changed.
  private(set) var changed = 0

  mutating func apply(to unit: inout TranslationUnit) {
    for place in unit.variants.indices {
      var content = unit.variants[place].content
      if apply(to: &content) {
        unit.variants[place].content = content
        changed += 1
      }
    }
  }

  /// Whether anything was changed. Codes stay as they are.
  private func apply(to content: inout InlineText) -> Bool {
    var isChanged = false
    for place in content.runs.indices {
      switch content.runs[place] {
      case .text(var text):
        guard !text.withUTF8({ Normalizer.isPlainlyStored($0) }) else { continue }
        let stored = normalizer.apply(to: text)
        if !stored.utf8.elementsEqual(text.utf8) {
          content.runs[place] = .text(stored)
          isChanged = true
        }
      case .tag(var tag) where tag.kind == .highlight || tag.kind == .subflow:
        if apply(to: &tag.content) {
          content.runs[place] = .tag(tag)
          isChanged = true
        }
      case .tag: break
      }
    }
    return isChanged
  }
}
