// The part of ICU that Songngu uses, without any of ICU's own headers: those cannot be seen from
// Swift next to Foundation, which carries a second ICU (see ../CICUSystem/empty.h).
//
// Conventions: text is UTF-8 unless a name says UTF-16, with an explicit length and no terminator.
// A status above zero is a failure, below zero a warning, as in ICU. Handles are opened and closed
// by the caller; text given to a handle must outlive its use there.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// ---- Status ------------------------------------------------------------------------------------

/// ICU's name of a status, such as `U_REGEX_TIME_OUT`.
const char *cicu_status_name(int32_t status);

// ---- Normalisation (normalize.cpp) --------------------------------------------------------------

typedef enum { CICU_NFC = 0, CICU_NFD = 1 } cicu_form;

/// Whether the text is in the form already. Well-formed UTF-8 expected.
bool cicu_is_normalized(cicu_form form, const char *text, int32_t length, int32_t *status);

/// Writes the normalised text; returns the length that it has, which may exceed `capacity`.
int32_t cicu_normalize(cicu_form form, const char *text, int32_t length, char *out,
                       int32_t capacity, int32_t *status);

/// One stretch of an edit: so many bytes of the old text became so many of the new one.
typedef struct {
  int32_t old_length;
  int32_t new_length;
  bool changed;
} cicu_edit;

/// As `cicu_normalize`, and reports in `edits` what changed. `edit_count` tells how many there are,
/// which may exceed `edit_capacity`.
int32_t cicu_normalize_with_edits(cicu_form form, const char *text, int32_t length, char *out,
                                  int32_t capacity, cicu_edit *edits, int32_t edit_capacity,
                                  int32_t *edit_count, int32_t *status);

// ---- Marks (marks.cpp) ----------------------------------------------------------------------------

/// Whether the scalar is, or decomposes into something that begins with, a mark that canonical
/// ordering may move.
bool cicu_begins_with_mark(uint32_t scalar);
/// Decomposes a run of such scalars and puts it into canonical order, in O(n). Returns the
/// length that it has, which may exceed `capacity`.
int32_t cicu_order_marks(const char *text, int32_t length, char *out, int32_t capacity,
                         int32_t *status);

// ---- Characters (characters.cpp) ------------------------------------------------------------------

/// Full default case folding of one scalar, at most 3 scalars; returns how many.
int32_t cicu_fold_case(uint32_t scalar, uint32_t out[3]);
/// What a scalar is to a tokeniser.
typedef enum {
  CICU_CLASS_OTHER = 0,
  CICU_CLASS_SPACE = 1,
  CICU_CLASS_LETTER = 2,
  /// Combining marks, and format characters, which belong to the letter before them.
  CICU_CLASS_MARK = 3,
  CICU_CLASS_DIGIT = 4,
  CICU_CLASS_PUNCTUATION = 5,
  CICU_CLASS_SYMBOL = 6,
  /// Han and kana: each stands for itself.
  CICU_CLASS_IDEOGRAPH = 7,
  /// Scripts without spaces whose words only a dictionary finds: Thai, Lao, Khmer, Myanmar.
  CICU_CLASS_COMPLEX = 8,
  CICU_CLASS_CONTROL = 9
} cicu_class;
/// Writes the classes of `count` scalars from `first` on.
void cicu_classes(uint32_t first, int32_t count, uint8_t *classes);
/// The four-letter ISO 15924 code of the script, as `Latn`, written to `code` with a terminator.
void cicu_script(uint32_t scalar, char code[5]);
/// Columns on a terminal: 0, 1 or 2.
int32_t cicu_columns(uint32_t scalar);

// ---- Folding (folding.cpp) --------------------------------------------------------------------------

/// The ordinary form of a fullwidth or halfwidth character, itself for any other.
uint32_t cicu_fold_width(uint32_t scalar);
/// Whether Unicode has it ignored by default: joiners, soft hyphen, variation selectors, fillers.
bool cicu_is_ignorable(uint32_t scalar);
bool cicu_is_white_space(uint32_t scalar);
/// Whether it is a mark that goes with letters of any script, as the acute accent.
bool cicu_is_accent(uint32_t scalar);

// ---- Converters (converter.cpp) --------------------------------------------------------------------

#define CICU_UNDEFINED 0xFFFFFFFFu
/// The scalar of each byte in a charset of one byte a character, `CICU_UNDEFINED` where it has none.
void cicu_single_byte_table(const char *charset, uint32_t table[256], int32_t *status);

// ---- Collation (collation.cpp) ----------------------------------------------------------------------

typedef struct cicu_collator cicu_collator;
/// How far a collator looks: at letters and accents, or at case too.
typedef enum { CICU_SECONDARY = 1, CICU_TERTIARY = 2 } cicu_strength;

cicu_collator *cicu_collator_open(const char *locale, cicu_strength strength, int32_t *status);
/// Writes bytes that compare as the texts do, with a zero at the end; returns how many there are,
/// which may exceed `capacity`. Several threads may ask at once.
int32_t cicu_sort_key(const cicu_collator *collator, const char *text, int32_t length, uint8_t *key,
                      int32_t capacity);
void cicu_collator_close(cicu_collator *collator);

// ---- Breaks (breaks.cpp) ----------------------------------------------------------------------------

typedef struct cicu_breaks cicu_breaks;
typedef enum { CICU_CHARACTERS = 0, CICU_WORDS = 1, CICU_SENTENCES = 3 } cicu_break_kind;

cicu_breaks *cicu_breaks_open(cicu_break_kind kind, const char *locale, int32_t *status);
/// Sets the text; it is read where it lies, through a UText, until the next call.
void cicu_breaks_set_text(cicu_breaks *breaks, const char *text, int64_t length, int32_t *status);
/// The next boundary as a byte offset, or -1 at the end. The first call gives the first boundary
/// after 0.
int32_t cicu_breaks_next(cicu_breaks *breaks);
/// Of the stretch that ends at the boundary: ICU's word status (0 for spaces and punctuation, 100
/// numbers, 200 letters, 300 kana, 400 ideographs).
int32_t cicu_breaks_status(cicu_breaks *breaks);
void cicu_breaks_close(cicu_breaks *breaks);

// ---- Regular expressions (regex.cpp) ------------------------------------------------------------------

typedef struct cicu_regex cicu_regex;
enum { CICU_REGEX_CASE_INSENSITIVE = 2, CICU_REGEX_MULTILINE = 8, CICU_REGEX_COMMENTS = 4 };

/// On a fault in the pattern, `error_offset` is the UTF-16 offset in its line, `error_line` counts
/// from 1.
cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, uint32_t flags,
                            int32_t *error_line, int32_t *error_offset, int32_t *status);
/// A second expression with the same pattern, sharing what is compiled, for another thread.
cicu_regex *cicu_regex_clone(const cicu_regex *regex, int32_t *status);
/// `steps`: how much work one match may take, in units of ICU's engine (about 10,000 state saves);
/// 0 for no limit. `stack_bytes` likewise for its backtracking stack.
void cicu_regex_set_limits(cicu_regex *regex, int32_t steps, int32_t stack_bytes, int32_t *status);
void cicu_regex_set_text_utf16(cicu_regex *regex, const uint16_t *text, int32_t length,
                               int32_t *status);
/// Finds the first match that begins at or after `start`.
bool cicu_regex_find(cicu_regex *regex, int64_t start, int32_t *status);
/// Whether a match begins at `start`; look-behind sees what stands before it.
bool cicu_regex_looking_at(cicu_regex *regex, int64_t start, int32_t *status);
/// Whether the last attempt looked beyond the end of the text: more text could have changed it.
bool cicu_regex_hit_end(cicu_regex *regex, int32_t *status);
/// Bounds of group `group` of the last match, -1 when it took no part.
int64_t cicu_regex_start(cicu_regex *regex, int32_t group, int32_t *status);
int64_t cicu_regex_end(cicu_regex *regex, int32_t group, int32_t *status);
void cicu_regex_close(cicu_regex *regex);

#ifdef __cplusplus
}
#endif

#endif
