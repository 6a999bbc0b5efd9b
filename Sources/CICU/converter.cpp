#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include "handles.h"

extern "C" void cicu_single_byte_table(const char *charset, uint32_t table[256], int32_t *status) {
  StatusScope scope(status);
  UConverter *converter = ucnv_open(charset, &scope);
  if (scope.failed()) return;
  for (int byte = 0; byte < 256; byte++) {
    UErrorCode fault = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &fault);
    const char source = static_cast<char>(byte);
    UChar units[8];
    int32_t length = ucnv_toUChars(converter, units, 8, &source, 1, &fault);
    UChar32 scalar = 0xFFFD;
    if (U_SUCCESS(fault) && length > 0) U16_GET(units, 0, 0, length, scalar);
    // ICU gives control characters for bytes that a Windows code page does not define.
    bool is_undefined = scalar == 0xFFFD || (byte >= 0x80 && scalar == static_cast<UChar32>(byte) &&
                                             scalar < 0xA0);
    table[byte] = is_undefined ? CICU_UNDEFINED : static_cast<uint32_t>(scalar);
    ucnv_reset(converter);
  }
  ucnv_close(converter);
}
