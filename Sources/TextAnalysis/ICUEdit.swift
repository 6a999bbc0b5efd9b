/// So many bytes of an old text became so many of a new one.
struct ICUEdit {
  var oldLength: Int
  var newLength: Int
  var isChange: Bool
}
