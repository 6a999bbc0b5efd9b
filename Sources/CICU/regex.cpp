#include <unicode/uregex.h>

#include <memory>

#include "handles.h"

struct cicu_regex {
  URegularExpression *expression = nullptr;

  ~cicu_regex() {
    if (expression != nullptr) uregex_close(expression);
  }
};

extern "C" cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, uint32_t flags,
                                       int32_t *error_line, int32_t *error_offset,
                                       int32_t *status) {
  StatusScope scope(status);
  auto regex = std::make_unique<cicu_regex>();
  UParseError fault = {0, 0, {0}, {0}};
  regex->expression = uregex_open(reinterpret_cast<const UChar *>(pattern), length, flags, &fault,
                                  &scope);
  *error_line = fault.line;
  *error_offset = fault.offset;
  return scope.failed() ? nullptr : regex.release();
}

extern "C" cicu_regex *cicu_regex_clone(const cicu_regex *regex, int32_t *status) {
  StatusScope scope(status);
  auto copy = std::make_unique<cicu_regex>();
  copy->expression = uregex_clone(regex->expression, &scope);
  return scope.failed() ? nullptr : copy.release();
}

extern "C" void cicu_regex_set_limits(cicu_regex *regex, int32_t steps, int32_t stack_bytes,
                                      int32_t *status) {
  StatusScope scope(status);
  uregex_setTimeLimit(regex->expression, steps, &scope);
  uregex_setStackLimit(regex->expression, stack_bytes, &scope);
}

extern "C" void cicu_regex_set_text_utf16(cicu_regex *regex, const uint16_t *text, int32_t length,
                                          int32_t *status) {
  StatusScope scope(status);
  uregex_setText(regex->expression, reinterpret_cast<const UChar *>(text), length, &scope);
}

extern "C" bool cicu_regex_find(cicu_regex *regex, int64_t start, int32_t *status) {
  StatusScope scope(status);
  return uregex_find64(regex->expression, start, &scope);
}

extern "C" bool cicu_regex_looking_at(cicu_regex *regex, int64_t start, int32_t *status) {
  StatusScope scope(status);
  return uregex_lookingAt64(regex->expression, start, &scope);
}

extern "C" bool cicu_regex_hit_end(cicu_regex *regex, int32_t *status) {
  StatusScope scope(status);
  return uregex_hitEnd(regex->expression, &scope);
}

extern "C" int64_t cicu_regex_start(cicu_regex *regex, int32_t group, int32_t *status) {
  StatusScope scope(status);
  return uregex_start64(regex->expression, group, &scope);
}

extern "C" int64_t cicu_regex_end(cicu_regex *regex, int32_t group, int32_t *status) {
  StatusScope scope(status);
  return uregex_end64(regex->expression, group, &scope);
}

extern "C" void cicu_regex_close(cicu_regex *regex) { delete regex; }
