/// What a word does in a number that is written in words.
enum Numeral: Hashable {
  /// 0 to 9.
  case unit(Int)
  /// *năm*: five, or a year.
  case fiveOrYear
  /// 10 to 19 where they are one word.
  case teen(Int)
  /// 20, 30 … 90 where they are one word.
  case ten(Int)
  /// *mươi*: ten times what stands before.
  case tens
  case hundred
  /// A thousand, a million; *vạn*, ten thousand.
  case scale(Int)
  case dozen
  /// *third*: the third, or a part of three.
  case ordinal(Int)
  /// *half*, *nửa*.
  case half
  /// *rưỡi*: and a half of what stands before.
  case andHalf
  /// *quarter*.
  case quarter
  /// *and*; *linh*, *lẻ*.
  case link
  /// *phần*: what stands before is parts of what comes.
  case parts
  /// *a hundred*.
  case article
  /// Says a number among other things: *both*, *twice*, *May*, *Monday*; what it may stand for.
  case hint([Int])
}
