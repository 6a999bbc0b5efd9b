#include "cicu.h"

#include <unicode/utypes.h>

extern "C" const char *cicu_status_name(int32_t status) {
  return u_errorName(static_cast<UErrorCode>(status));
}
