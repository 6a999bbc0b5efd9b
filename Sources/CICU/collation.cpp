#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>

#include "handles.h"

struct cicu_collator {
  std::unique_ptr<icu::Collator> collator;
};

extern "C" cicu_collator *cicu_collator_open(const char *locale, cicu_strength strength,
                                             int32_t *status) {
  StatusScope scope(status);
  auto handle = std::make_unique<cicu_collator>();
  handle->collator.reset(icu::Collator::createInstance(icu::Locale(locale), scope));
  if (scope.failed()) return nullptr;
  handle->collator->setAttribute(UCOL_STRENGTH,
                                 strength == CICU_SECONDARY ? UCOL_SECONDARY : UCOL_TERTIARY,
                                 scope);
  return scope.failed() ? nullptr : handle.release();
}

extern "C" int32_t cicu_sort_key(const cicu_collator *collator, const char *text, int32_t length,
                                 uint8_t *key, int32_t capacity) {
  icu::UnicodeString string = icu::UnicodeString::fromUTF8(icu::StringPiece(text, length));
  return collator->collator->getSortKey(string, key, capacity);
}

extern "C" void cicu_collator_close(cicu_collator *collator) { delete collator; }
