#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "handles.h"

extern "C" uint32_t cicu_fold_width(uint32_t scalar) {
  UChar32 c = static_cast<UChar32>(scalar);
  int32_t type = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
  if (type != U_DT_WIDE && type != U_DT_NARROW) return scalar;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfkc->getRawDecomposition(c, parts)) return scalar;
  return parts.countChar32() == 1 ? static_cast<uint32_t>(parts.char32At(0)) : scalar;
}

extern "C" bool cicu_is_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

extern "C" bool cicu_is_white_space(uint32_t scalar) {
  return u_isUWhiteSpace(static_cast<UChar32>(scalar));
}

extern "C" bool cicu_is_accent(uint32_t scalar) {
  UChar32 c = static_cast<UChar32>(scalar);
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_INHERITED;
}
