// A push parser over libxml2's SAX2, without libxml2's own headers: on Debian those include ICU's,
// which cannot be seen from Swift next to Foundation (see ../CLibXML2System/empty.h).
//
// Nothing is ever loaded from outside: no network, no external DTD, no external entity, and no
// entity declared in the document is expanded.
#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cxml_parser cxml_parser;

/// Names are NUL-terminated; `prefix` may be null. The value is not terminated.
typedef struct {
  const char *prefix;
  const char *name;
  const char *value;
  int32_t value_length;
} cxml_attribute;

/// What the parser calls. Pointers are valid during the call only. `text` comes in pieces.
typedef struct {
  void (*start)(void *context, const char *name, const char *namespace_uri,
                const cxml_attribute *attributes, int32_t count);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int32_t length);
  void (*comment)(void *context, const char *text);
  /// A reference to an entity that was not expanded.
  void (*reference)(void *context, const char *name);
  /// `fatal` tells whether the document is not well-formed.
  void (*fault)(void *context, bool fatal, int32_t code, const char *message);
} cxml_handler;

/// `handler` is copied. Null when memory is short.
cxml_parser *cxml_open(const cxml_handler *handler, void *context);
/// Parses the next bytes; `last` ends the document. False once the document is not well-formed or
/// the parser was stopped.
bool cxml_feed(cxml_parser *parser, const char *bytes, int32_t length, bool last);
/// Makes the parser return from `cxml_feed` without reading on; to be called from a handler.
void cxml_stop(cxml_parser *parser);
/// The line that is being read, from 1.
int64_t cxml_line(cxml_parser *parser);
/// How many bytes of a start tag wait for its end; 0 when something else is being read.
int64_t cxml_unfinished_tag(cxml_parser *parser);
/// Whether the document declared an entity so far. None is ever kept.
bool cxml_declares_entities(cxml_parser *parser);
/// How many bytes of the input came before the current place, or -1 when unknown.
int64_t cxml_byte_offset(cxml_parser *parser);
void cxml_close(cxml_parser *parser);

#ifdef __cplusplus
}
#endif

#endif
