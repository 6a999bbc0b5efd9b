// Normalisation of UTF-8 without a UTF-16 copy, which ICU offers in C++ only.
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "handles.h"

namespace {

const icu::Normalizer2 *normalizer(cicu_form form, UErrorCode &status) {
  return form == CICU_NFC ? icu::Normalizer2::getNFCInstance(status)
                          : icu::Normalizer2::getNFDInstance(status);
}

}  // namespace

extern "C" bool cicu_is_normalized(cicu_form form, const char *text, int32_t length,
                                   int32_t *status) {
  StatusScope scope(status);
  const icu::Normalizer2 *instance = normalizer(form, scope);
  return !scope.failed() && instance->isNormalizedUTF8(icu::StringPiece(text, length), scope);
}

extern "C" int32_t cicu_normalize(cicu_form form, const char *text, int32_t length, char *out,
                                  int32_t capacity, int32_t *status) {
  StatusScope scope(status);
  const icu::Normalizer2 *instance = normalizer(form, scope);
  if (scope.failed()) return 0;
  icu::CheckedArrayByteSink sink(out, capacity);
  instance->normalizeUTF8(0, icu::StringPiece(text, length), sink, nullptr, scope);
  return sink.NumberOfBytesAppended();
}

extern "C" int32_t cicu_normalize_with_edits(cicu_form form, const char *text, int32_t length,
                                             char *out, int32_t capacity, cicu_edit *edits,
                                             int32_t edit_capacity, int32_t *edit_count,
                                             int32_t *status) {
  StatusScope scope(status);
  const icu::Normalizer2 *instance = normalizer(form, scope);
  *edit_count = 0;
  if (scope.failed()) return 0;
  icu::CheckedArrayByteSink sink(out, capacity);
  icu::Edits changes;
  instance->normalizeUTF8(0, icu::StringPiece(text, length), sink, &changes, scope);
  icu::Edits::Iterator iterator = changes.getFineIterator();
  while (iterator.next(scope)) {
    if (*edit_count < edit_capacity) {
      edits[*edit_count] = {iterator.oldLength(), iterator.newLength(),
                            static_cast<bool>(iterator.hasChange())};
    }
    ++*edit_count;
  }
  return sink.NumberOfBytesAppended();
}
