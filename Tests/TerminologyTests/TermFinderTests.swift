import Terminology
import TestSupport
import Testing
import TextAnalysis
import TranslationModel

@Suite struct TermFinderTests {
  static func index(_ terms: [String], in language: LanguageTag) -> TermIndex {
    TermIndex(
      terms.enumerated().map { Concept(id: "\($0)", terms: [Term($1, language: language)]) })
  }

  /// What is found in a text: the words at the place, and the terms they may be.
  static func found(_ terms: [String], in text: String, _ language: LanguageTag) -> [String] {
    let index = index(terms, in: language)
    return index.finder(in: language).occurrences(in: text).map { occurrence in
      let names = occurrence.readings.map { index.term($0).text }.joined(separator: "/")
      return "\(text[utf8Range: occurrence.range])=\(names)"
    }
  }

  @Test(
    "English words match in any case and inflected, and no further",
    arguments: [
      ("volunteer soldier", "Volunteer Soldiers came.", ["Volunteer Soldiers=volunteer soldier"]),
      (
        "volunteer soldiers", "a volunteer soldier’s boots",
        ["volunteer soldier’s=volunteer soldiers"]
      ),
      ("volunteer soldiers", "voluntary soldiers", []),
      ("genocidal regime", "the genocide regime", []), ("genocide regime", "genocidal regimes", []),
      (
        "liberate", "liberated, liberating, liberates; liberation",
        ["liberated=liberate", "liberating=liberate", "liberates=liberate"]
      ),
      ("stop", "stopped stopping stoppage", ["stopped=stop", "stopping=stop"]),
      ("army", "armies and army's", ["armies=army", "army's=army"]),
      (
        "counter-offensive", "a counter offensive, a counter-offensive",
        ["counter offensive=counter-offensive", "counter-offensive=counter-offensive"]
      ),
      ("People’s Committee", "the People's Committee", ["People's Committee=People’s Committee"]),
      ("martyrs’ cemetery", "a martyrs' cemetery", ["martyrs' cemetery=martyrs’ cemetery"]),
      ("main force", "the main, force", []), ("border", "borderline https://border.vn/border", []),
      ("WHO", "who asked the WHO?", ["WHO=WHO"]), ("new", "news", []),
      ("WHO", "the WHO’s, the WHO'S, who’s", ["WHO’s=WHO", "WHO'S=WHO"]),
      ("ATM", "some ATMs, the atms", ["ATMs=ATM"]),
    ])
  func english(term: String, text: String, expected: [String]) {
    #expect(Self.found([term], in: text, "en") == expected)
  }

  @Test(
    "Vietnamese syllables match in any tone style, and with their own tones only",
    arguments: [
      ("hòa bình", "Hoà bình và HÒA BÌNH", ["Hoà bình=hòa bình", "HÒA BÌNH=hòa bình"]),
      ("quân tình nguyện", "quân tính nguyện, quan tinh nguyen", []),
      ("kỹ thuật", "kĩ thuật", ["kĩ thuật=kỹ thuật"]), ("đoàn kết", "doàn kết", []),
      ("bộ đội", "bộ\u{A0}đội", ["bộ\u{A0}đội=bộ đội"]), ("dân", "dân quân", ["dân=dân"]),
      ("ĐHQGHN", "ở ĐHQGHN, đhqghn", ["ĐHQGHN=ĐHQGHN"]),
      ("UBMTTỔ", "UBMTTỔ, ubmttổ", ["UBMTTỔ=UBMTTỔ"]),
    ])
  func vietnamese(term: String, text: String, expected: [String]) {
    let forms = [UnicodeForm.composed, .decomposed]
    for (termForm, textForm) in forms.flatMap({ form in forms.map { (form, $0) } }) {
      let found = Self.found([termForm.apply(to: term)], in: textForm.apply(to: text), "vi")
      // What stands in the text keeps the text's form, and the term's name the glossary's.
      let wanted = expected.map { line in
        let halves = line.split(separator: "=").map(String.init)
        return textForm.apply(to: halves[0]) + "=" + termForm.apply(to: halves[1])
      }
      #expect(found.map(\.bytes) == wanted.map(\.bytes))
    }
  }

  @Test("The longest term wins, and a term inside it does not count")
  func longest() {
    let terms = ["Colonel", "Senior Colonel", "Colonel General"]
    #expect(
      Self.found(terms, in: "Senior Colonel An, Colonel Ba", "en") == [
        "Senior Colonel=Senior Colonel", "Colonel=Colonel",
      ])
    #expect(Self.found(["a b c", "b"], in: "a b d", "en") == ["b=b"])
  }

  @Test("Terms that are written the same are found as one, with all their readings")
  func readings() {
    #expect(Self.found(["sappers", "Sapper"], in: "sappers", "en") == ["sappers=sappers/Sapper"])
  }

  @Test("Occurrences are in order, do not overlap, and lie on borders of scalars")
  func order() {
    let text = String(repeating: "bộ đội hoà bình, 12 bộ\u{A0}đội; ", count: 50) + "bộ"
    let index = Self.index(["bộ đội", "bộ", "hòa bình", "12"], in: "vi")
    var end = 0
    for occurrence in index.finder(in: "vi").occurrences(in: text) {
      #expect(occurrence.range.lowerBound >= end)
      end = occurrence.range.upperBound
      #expect(
        String(text.utf8.dropFirst(occurrence.range.lowerBound).prefix(occurrence.range.count))
          != nil)
    }
    #expect(end == text.utf8.count)
  }

  @Test(
    "An empty glossary, an empty text, a term without a word", arguments: ["", " ", "…", "<b>"])
  func nothing(text: String) {
    #expect(Self.found([], in: "x", "en").isEmpty)
    #expect(Self.found(["x"], in: text, "en").isEmpty)
    #expect(Self.found([text], in: "x … <b>", "en").isEmpty)
  }
}
