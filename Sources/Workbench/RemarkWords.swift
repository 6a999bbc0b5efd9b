import TextAnalysis

extension TextChange.Reason {
  /// The reason for a reader.
  var words: String {
    switch self {
    case .composed: "letters composed"
    case .markOrder: "marks put in order"
    case .separatorRemoved: "invisible separator removed"
    case .tonePlacement: "tone style"
    case .toneMoved: "misplaced tone"
    case .strokeRepaired: "look-alike of đ"
    case .lookAlikeReplaced: "look-alike of another script"
    case .spaceReplaced: "no-break space"
    case .invisibleRemoved: "invisible character removed"
    }
  }
}

extension TextDoubt.Kind {
  /// The doubt for a reader.
  var words: String {
    switch self {
    case .mojibake: "UTF-8 that was encoded twice (--from double-utf-8 decodes it)"
    case .legacyCharset(let charset): "looks like \(charset) (--from \(charset) decodes it)"
    case .rawTyping(let method): "keystrokes of \(method)"
    case .caronForBreve: "a caron where a breve stands in Vietnamese"
    case .twoTones: "two tones in one syllable"
    case .twoShapes: "two marks that exclude each other on one letter"
    case .misplacedTone: "misplaced tone (--repair moves it)"
    case .strokeLookAlike: "look-alike of đ (--repair replaces it)"
    case .mixedScripts: "letters of two scripts in one word"
    case .loneMark: "a mark without a letter"
    case .lostCharacter: "a character was lost here"
    case .hiddenSpace: "an invisible space between words"
    }
  }
}
