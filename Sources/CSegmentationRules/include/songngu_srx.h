// Our segmentation rules, ../songngu.srx, carried inside the program: a resource bundle would stay
// behind when the program is moved.
#ifndef SONGNGU_SRX_H
#define SONGNGU_SRX_H

#include <stddef.h>

/// The file, and how many bytes it has.
const unsigned char *songngu_srx(size_t *length);

#endif
