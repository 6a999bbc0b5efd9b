// What the files of this target share: a status that is an `int32_t` outside and a `UErrorCode`
// inside.
#ifndef CICU_HANDLES_H
#define CICU_HANDLES_H

#include <unicode/utypes.h>

#include "cicu.h"

/// Carries a status in and out of one function.
class StatusScope {
 public:
  explicit StatusScope(int32_t *outside)
      : outside(outside), inside(static_cast<UErrorCode>(*outside)) {}
  ~StatusScope() { *outside = inside; }
  StatusScope(const StatusScope &) = delete;
  StatusScope &operator=(const StatusScope &) = delete;

  operator UErrorCode &() { return inside; }
  UErrorCode *operator&() { return &inside; }
  bool failed() const { return U_FAILURE(inside); }

 private:
  int32_t *outside;
  UErrorCode inside;
};

#endif
