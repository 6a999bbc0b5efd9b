import TextAnalysis

/// The small words of English that name nothing.
enum FunctionWords {
  static func keys(_ types: WordTypes) -> Set<Int32> {
    Set(english.split(separator: " ").map { types.key(of: String($0)) })
  }

  private static let english = """
    a an the this that these those my your his her its our their some any no each every either \
    neither both all half such what which whose and or but nor so yet if because although though \
    while when where whether unless until since than as of in on at by for with from to into onto \
    about above across after against along among around before behind below beneath beside between \
    beyond down during except inside like near off out outside over past through throughout toward \
    towards under up upon within without i you he she it we they me him us them who whom mine yours \
    hers ours theirs myself yourself himself herself itself ourselves themselves is am are was were \
    be been being do does did done doing have has had having can could may might must shall should \
    will would not only also too very just even still already again ever never always often here \
    there now then once more most less least much many few little other another same own how why
    """
}
