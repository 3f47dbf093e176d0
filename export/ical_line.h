/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_ICAL_LINE_H
#define EXPORT_ICAL_LINE_H

#include <libical/ical.h>

#include "export/sink.h"
#include "src/base/arena.h"

/*
 * Stand for "," and ";" in a value whose kind libical leaves unescaped
 * (CATEGORIES and X- properties). No other control character gets that far,
 * so ical_put() can tell them and write "\," and "\;".
 */
#define ICAL_COMMA '\x1F'
#define ICAL_SEMICOLON '\x1E'

/* Puts the two stand-ins in; `text` is changed in place. */
void ical_shield(char *text, size_t len);

/*
 * Writes one property as content lines of at most 75 octets and frees it. A
 * NULL property counts as out of memory.
 */
void ical_put(struct arena *arena, icalproperty *property, struct output *out);

#endif
