#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "handles.h"

struct cicu_breaks {
  UBreakIterator *iterator = nullptr;
  UText text = UTEXT_INITIALIZER;

  ~cicu_breaks() {
    if (iterator != nullptr) ubrk_close(iterator);
    utext_close(&text);
  }
};

extern "C" cicu_breaks *cicu_breaks_open(cicu_break_kind kind, const char *locale,
                                         int32_t *status) {
  StatusScope scope(status);
  auto breaks = std::make_unique<cicu_breaks>();
  breaks->iterator =
      ubrk_open(static_cast<UBreakIteratorType>(kind), locale, nullptr, 0, &scope);
  return scope.failed() ? nullptr : breaks.release();
}

extern "C" void cicu_breaks_set_text(cicu_breaks *breaks, const char *text, int64_t length,
                                     int32_t *status) {
  StatusScope scope(status);
  utext_openUTF8(&breaks->text, text, length, &scope);
  ubrk_setUText(breaks->iterator, &breaks->text, &scope);
  ubrk_first(breaks->iterator);
}

extern "C" int32_t cicu_breaks_next(cicu_breaks *breaks) { return ubrk_next(breaks->iterator); }

extern "C" int32_t cicu_breaks_status(cicu_breaks *breaks) {
  return ubrk_getRuleStatus(breaks->iterator);
}

extern "C" void cicu_breaks_close(cicu_breaks *breaks) { delete breaks; }
