import TextAnalysis

/// Every syllable that the spelling allows, made the slow way from strings: the oracle of the parser.
enum SyllableInventory {
  static let onsets =
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(separator: " ")
    .map(String.init) + [""]

  static let rimes = words(
    """
    a ac ach am an ang anh ap at ai ao au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng ep et eo ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia
    iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu o oc om on ong op ot oi ooc oong
    ô ôc ôm ôn ông ôp ôt ôi ôôc ôông ơ ơm ơn ơng ơp ơt ơi u uc um un ung up ut ui ua
    uôc uôm uôn uông uôt uôi ư ưc ưm ưn ưng ưt ưi ưu ưa ươc ươm ươn ương ươp ươt ươi ươu
    oa oac oach oam oan oang oanh oap oat oai oao oay oăc oăm oăn oăng oăt oe oen oet oeo
    uân uâng uât uây uê uêch uênh uơ uy uych uyn uynh uyp uyt uya uyu uyên uyêt
    """)

  static let rimesAfterQu = words(
    """
    a ac ach am an ang anh ap at ai ao au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e ec en eng et eo
    ê êch ên ênh êt êu i ich in inh ip it iu ơ ơn ơi y ych ynh yp yt yu yên yêt yêu ôc
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  private static func startsWith(_ text: String, _ letters: String) -> Bool {
    letters.unicodeScalars.contains { $0 == text.unicodeScalars.first }
  }

  /// The syllable without its tone; nil when the spelling does not allow it.
  static func toneless(_ onset: String, _ rime: String) -> String? {
    let isFront = startsWith(rime, "eêi")
    let isLongI = rime.utf8.starts(with: "iê".utf8)
    if startsWith(rime, "y"), rime != "y", onset != "" { return nil }
    if isLongI, onset == "" { return nil }
    switch onset {
    case "k": return isFront || rime == "y" ? onset + rime : nil
    case "c": return isFront || rime == "y" ? nil : onset + rime
    case "gh", "ngh": return isFront || rime == "y" ? onset + rime : nil
    case "ng": return isFront ? nil : onset + rime
    case "g": return isFront && (isLongI || !startsWith(rime, "i")) ? nil : onset + rime
    case "gi": return isLongI ? "g" + rime : startsWith(rime, "iy") ? nil : onset + rime
    case "qu": return nil
    default: return onset + rime
    }
  }

  static let all: Set<[UInt8]> = {
    var all = Set<[UInt8]>()
    for onset in onsets {
      for rime in rimes {
        if let syllable = toneless(onset, rime) { all.insert(Array(syllable.utf8)) }
      }
    }
    for rime in rimesAfterQu { all.insert(Array(("qu" + rime).utf8)) }
    return all
  }()

  static func isStopped(_ syllable: String) -> Bool {
    ["c", "ch", "p", "t"].contains { syllable.utf8.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Every tone that a toneless syllable may have.
  static func tones(of syllable: String) -> [Tone] {
    isStopped(syllable) ? [.sac, .nang] : Tone.allCases
  }
}
