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
