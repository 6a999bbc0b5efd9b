#include "songngu_srx.h"

static const unsigned char document[] = {
#embed "songngu.srx"
};

const unsigned char *songngu_srx(size_t *length) {
  *length = sizeof document;
  return document;
}
