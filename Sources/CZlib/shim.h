#include <zlib.h>

/* inflateInit2 is a macro. 31: a gzip header is expected. */
static inline int czlib_open_gzip(z_stream *stream) { return inflateInit2(stream, 31); }
