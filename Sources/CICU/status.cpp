#include "cicu.h"

#include <unicode/uversion.h>
#include <unicode/utypes.h>

extern "C" const char *cicu_status_name(int32_t status) {
  return u_errorName(static_cast<UErrorCode>(status));
}

extern "C" void cicu_version(char *buffer) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, buffer);
}
