#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <cstring>

#include "handles.h"

extern "C" int32_t cicu_fold_case(uint32_t scalar, uint32_t out[3]) {
  UChar source[2];
  int32_t length = 0;
  U16_APPEND_UNSAFE(source, length, scalar);
  UChar folded[8];
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = u_strFoldCase(folded, 8, source, length, U_FOLD_CASE_DEFAULT, &status);
  int32_t count = 0;
  for (int32_t i = 0; i < units && count < 3;) {
    UChar32 c;
    U16_NEXT(folded, i, units, c);
    out[count++] = static_cast<uint32_t>(c);
  }
  return count;
}

namespace {

cicu_class class_of(UChar32 c) {
  if (u_isUWhiteSpace(c)) return CICU_CLASS_SPACE;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      break;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT
                 ? CICU_CLASS_COMPLEX
                 : CICU_CLASS_MARK;
    case U_DECIMAL_DIGIT_NUMBER:
      return CICU_CLASS_DIGIT;
    case U_LETTER_NUMBER:
      return CICU_CLASS_LETTER;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CICU_CLASS_PUNCTUATION;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
    case U_OTHER_NUMBER:
      return CICU_CLASS_SYMBOL;
    case U_CONTROL_CHAR:
      return CICU_CLASS_CONTROL;
    default:
      return CICU_CLASS_OTHER;
  }
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return CICU_CLASS_COMPLEX;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return CICU_CLASS_IDEOGRAPH;
    default:
      return CICU_CLASS_LETTER;
  }
}

}  // namespace

extern "C" void cicu_classes(uint32_t first, int32_t count, uint8_t *classes) {
  for (int32_t i = 0; i < count; i++) {
    classes[i] = static_cast<uint8_t>(class_of(static_cast<UChar32>(first) + i));
  }
}

extern "C" void cicu_script(uint32_t scalar, char code[5]) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &status);
  const char *name = U_FAILURE(status) ? nullptr : uscript_getShortName(script);
  std::strncpy(code, name == nullptr ? "Zzzz" : name, 4);
  code[4] = 0;
}

extern "C" int32_t cicu_columns(uint32_t scalar) {
  UChar32 c = static_cast<UChar32>(scalar);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return 1;
  }
}
