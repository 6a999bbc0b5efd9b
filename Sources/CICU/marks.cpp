// Canonical order of long runs of combining marks.
//
// ICU inserts each mark where it belongs, which takes quadratic time on a run that was written to be
// in the wrong order. Sorted beforehand, the same run takes linear time.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <vector>

#include "handles.h"

extern "C" bool cicu_begins_with_mark(uint32_t scalar) {
  return u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_LEAD_CANONICAL_COMBINING_CLASS) !=
         0;
}

extern "C" int32_t cicu_order_marks(const char *text, int32_t length, char *out, int32_t capacity,
                                    int32_t *status) {
  StatusScope scope(status);
  const icu::Normalizer2 *nfd = icu::Normalizer2::getNFDInstance(scope);
  if (scope.failed()) return 0;
  struct Mark {
    uint8_t ccc;
    UChar32 scalar;
  };
  std::vector<Mark> marks;
  marks.reserve(length / 2);
  icu::UnicodeString parts;
  for (int32_t offset = 0; offset < length;) {
    UChar32 scalar;
    U8_NEXT_OR_FFFD(text, offset, length, scalar);
    if (!nfd->getDecomposition(scalar, parts)) {
      marks.push_back({nfd->getCombiningClass(scalar), scalar});
      continue;
    }
    for (int32_t unit = 0; unit < parts.length(); unit = parts.moveIndex32(unit, 1)) {
      UChar32 part = parts.char32At(unit);
      marks.push_back({nfd->getCombiningClass(part), part});
    }
  }
  // Counting sort: stable, as canonical ordering must be, and linear.
  std::array<size_t, 257> starts{};
  for (const Mark &mark : marks) ++starts[mark.ccc + 1];
  for (size_t ccc = 1; ccc < starts.size(); ++ccc) starts[ccc] += starts[ccc - 1];
  std::vector<UChar32> ordered(marks.size());
  for (const Mark &mark : marks) ordered[starts[mark.ccc]++] = mark.scalar;
  int32_t needed = 0;
  for (UChar32 scalar : ordered) {
    char bytes[U8_MAX_LENGTH];
    int32_t count = 0;
    U8_APPEND_UNSAFE(bytes, count, scalar);
    if (needed + count <= capacity) std::copy(bytes, bytes + count, out + needed);
    needed += count;
  }
  return needed;
}
