/* SPDX-License-Identifier: MIT */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "src/base/slice.h"

/* True when all of it is UTF-8 (RFC 3629: no surrogates, no overlong forms).
 * Otherwise *bad is the byte where the first bad sequence begins. */
bool utf8_valid(struct slice text, size_t *bad);

/* Decodes one code point of valid text at `at` (at < len) and sets *len to
 * its bytes, 1 to 4. */
uint32_t utf8_decode(struct slice text, size_t at, size_t *len);

/* Writes one code point, returns its bytes (1 to 4). */
size_t utf8_encode(uint32_t code, char out[4]);

/* Code points in valid text. */
size_t utf8_count(struct slice text);

/* True for letters of Latin, Greek, Cyrillic and further scripts, good enough
 * to tell words from signs; not a Unicode property table. */
bool utf8_is_letter(uint32_t code);

/* Upper-case Latin, Greek or Cyrillic letter. */
bool utf8_is_upper(uint32_t code);

/*
 * The letters that dictionaries are searched by: lower case, Latin letters
 * without their accents, typographic apostrophe and hyphens as ASCII ones.
 * Writes at most 4 bytes and returns how many; "ß" gives "ss", "Č" gives "c".
 */
size_t utf8_fold(uint32_t code, char out[4]);

#endif
