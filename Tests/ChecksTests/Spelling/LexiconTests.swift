import Foundation
import TestSupport
import Testing
import TranslationModel

@testable import Checks

@Suite struct LexiconTests {
  /// A few words with levels and countries, as SCOWL has them.
  static let small = lexicon(accepting: .all)

  /// Made here, since the real lists take seconds in a debug build.
  static func lexicon(accepting accepted: EnglishVariety) -> Lexicon {
    var builder = LexiconBuilder()
    func insert(_ words: String, _ level: Lexicon.Level, _ variety: EnglishVariety = .common) {
      for word in words.split(separator: " ") {
        var word = String(word)
        word.withUTF8 { builder.insert($0, level: level, variety: variety) }
      }
    }
    insert("invade happy bore boring knife song make plan family fame lot", 20)
    insert("wave length bird colonist", 35)
    insert("Paris", 50)
    insert("quux", 80)
    insert("color center favorite", 20, .american)
    insert("colour centre honour flavour favourite", 20, .british)
    insert("colour centre honour flavour favourite", 20, .oxford)
    insert("realize", 20, .american)
    insert("realize", 20, .oxford)
    insert("realise", 20, .british)
    insert("grey", 20, .british)
    insert("grey", 20, .americanVariant)
    return Lexicon(builder, hasLevels: true, accepted: accepted)
  }

  private let known = KnownWords(dictionary: nil, lexicon: Self.small, accepted: ["phum"])

  @Test(
    "English makes words from others",
    arguments: [
      ("reinvade", true), ("happiness", true), ("boringness", true), ("knifelike", true),
      ("making", true), ("planning", true), ("unhappy", true), ("makeing", false),
      ("planing", false), ("happyness", true), ("border", false), ("xyzness", false), ("", false),
    ])
  func derivation(word: String, isDerived: Bool) {
    #expect(EnglishDerivation(known: known).explains(word) == isDerived)
  }

  @Test(
    "Two common words are one",
    arguments: [
      ("wavelength", true), ("birdsong", true), ("quuxsong", false), ("song", false),
      ("wavelengt", false), ("bird", false),
    ])
  func compound(word: String, isCompound: Bool) {
    #expect(SolidCompound(known: known).explains(word) == isCompound)
  }

  @Test("What is known, and how: names, possessives, the user's words, what is too rare")
  func listed() {
    #expect(known.contains("knife", capitalized: false))
    #expect(known.contains("knife's", capitalized: false))
    #expect(known.contains("phum", capitalized: false))
    #expect(known.contains("paris", capitalized: true))
    #expect(!known.contains("paris", capitalized: false))
    #expect(!known.contains("quux", capitalized: false))
    #expect(
      known.prior(of: "knife", isName: false) > known.prior(of: "bird", isName: false))
  }

  @Test(
    "Whose spelling a word is",
    arguments: [
      ("color", .american), ("colour", .british), ("realise", .british), ("realize", nil),
      ("grey", nil), ("knife", nil), ("nobody", nil),
    ] as [(String, EnglishVariety?)])
  func country(word: String, variety: EnglishVariety?) {
    #expect(Self.small.country(of: word) == variety)
  }

  @Test(
    "A folder of lists is read with levels and countries; where there is none, the package is named"
  )
  func installed() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DictionaryError.noWordList(language: "en-GB", package: "scowl")) {
      try Lexicon.installed(for: "en-GB", in: folder.url.path)
    }
    #expect(try Lexicon.installed(for: "vi", in: folder.url.path) == nil)
    _ = try folder.file("american-english", "color\nknife\nknife's\n")
    let plain = try #require(try Lexicon.installed(for: "en-US", in: folder.url.path))
    #expect(plain.knows("knife", capitalized: false) && plain.knows("color", capitalized: false))
    #expect(!plain.hasLevels && plain.count == 2)
    let lists = try TemporaryFolder()
    let scowl = lists.url.appending(path: "scowl")
    try FileManager.default.createDirectory(at: scowl, withIntermediateDirectories: true)
    _ = try lists.file("scowl/english-words.10", "knife\r\n")
    _ = try lists.file("scowl/british-words.10", "colour\n")
    let british = try #require(try Lexicon.installed(for: "en-GB", in: lists.url.path))
    #expect(
      british.knows("colour", capitalized: false) && british.knows("knife", capitalized: false))
    let american = try #require(try Lexicon.installed(for: "en-US", in: lists.url.path))
    #expect(!american.knows("colour", capitalized: false) && american.hasLevels)
  }
}
