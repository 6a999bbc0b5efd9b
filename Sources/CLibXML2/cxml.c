#include "cxml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

struct cxml_parser {
  xmlParserCtxtPtr context;
  cxml_handler handler;
  void *user;
  cxml_attribute *attributes;
  int32_t attribute_capacity;
  bool stopped;
  bool declares_entities;
};

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted_count, const xmlChar **values) {
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  cxml_parser *parser = user;
  if (attribute_count > parser->attribute_capacity) {
    cxml_attribute *grown =
        realloc(parser->attributes, (size_t)attribute_count * sizeof(cxml_attribute));
    if (grown == NULL) {
      parser->handler.fault(parser->user, true, XML_ERR_NO_MEMORY, "out of memory");
      cxml_stop(parser);
      return;
    }
    parser->attributes = grown;
    parser->attribute_capacity = attribute_count;
  }
  // SAX2 gives five pointers an attribute: name, prefix, URI, value, end of value.
  for (int i = 0; i < attribute_count; i++, values += 5) {
    parser->attributes[i] = (cxml_attribute){(const char *)values[1], (const char *)values[0],
                                             (const char *)values[3],
                                             (int32_t)(values[4] - values[3])};
  }
  parser->handler.start(parser->user, (const char *)name, (const char *)uri, parser->attributes,
                        attribute_count);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  cxml_parser *parser = user;
  parser->handler.end(parser->user, (const char *)name);
}

static void on_text(void *user, const xmlChar *bytes, int length) {
  cxml_parser *parser = user;
  parser->handler.text(parser->user, (const char *)bytes, length);
}

static void on_comment(void *user, const xmlChar *text) {
  cxml_parser *parser = user;
  parser->handler.comment(parser->user, (const char *)text);
}

static void on_reference(void *user, const xmlChar *name) {
  cxml_parser *parser = user;
  parser->handler.reference(parser->user, (const char *)name);
}

static void on_entity_declaration(void *user, const xmlChar *name, int type,
                                  const xmlChar *public_id, const xmlChar *system_id,
                                  xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  cxml_parser *parser = user;
  parser->declares_entities = true;
}

static void on_fault(void *user, xmlErrorPtr error) {
  cxml_parser *parser = user;
  if (parser->stopped) return;
  parser->handler.fault(parser->user, error->level == XML_ERR_FATAL, error->code,
                        error->message == NULL ? "" : error->message);
}

cxml_parser *cxml_open(const cxml_handler *handler, void *context) {
  cxml_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  parser->handler = *handler;
  parser->user = context;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.comment = on_comment;
  sax.reference = on_reference;
  sax.entityDecl = on_entity_declaration;
  sax.serror = (xmlStructuredErrorFunc)on_fault;
  parser->context = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  // Never NOENT, DTDLOAD, DTDATTR or HUGE: they load from outside or lift the limits.
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET);
  return parser;
}

// What libxml2 has to say besides would go to standard error.
static void say_nothing(void *context, const char *message, ...) { (void)context, (void)message; }

bool cxml_feed(cxml_parser *parser, const char *bytes, int32_t length, bool last) {
  // Kept for each thread, and we may be on another one than before.
  xmlSetGenericErrorFunc(NULL, say_nothing);
  int code = xmlParseChunk(parser->context, bytes, length, last);
  if (code == XML_ERR_INVALID_ENCODING && !parser->stopped) {
    // Told by nothing else; the rest would be lost.
    parser->handler.fault(parser->user, true, code, "its bytes are not in the encoding it declares");
    return false;
  }
  return !parser->stopped && parser->context->wellFormed;
}

void cxml_stop(cxml_parser *parser) {
  parser->stopped = true;
  xmlStopParser(parser->context);
}

int64_t cxml_line(cxml_parser *parser) {
  return parser->context->input == NULL ? 0 : parser->context->input->line;
}

int64_t cxml_unfinished_tag(cxml_parser *parser) {
  xmlParserInputPtr input = parser->context->input;
  if (input == NULL || input->end - input->cur < 2 || input->cur[0] != '<') return 0;
  return input->cur[1] == '!' || input->cur[1] == '?' ? 0 : input->end - input->cur;
}

bool cxml_declares_entities(cxml_parser *parser) { return parser->declares_entities; }

int64_t cxml_byte_offset(cxml_parser *parser) { return xmlByteConsumed(parser->context); }

void cxml_close(cxml_parser *parser) {
  if (parser == NULL) return;
  xmlFreeParserCtxt(parser->context);
  free(parser->attributes);
  free(parser);
}
