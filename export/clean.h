/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_CLEAN_H
#define EXPORT_CLEAN_H

#include "src/base/arena.h"
#include "src/base/utf8.h"

/*
 * Text for places that have no escapes of their own: a terminal, a calendar.
 * Control characters (C0, DEL, C1), byte order marks and the characters that
 * turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069) are
 * left out; every kind of line break counts as one.
 *
 * Both give a copy with a NUL after it; ptr NULL when out of memory.
 */

/* One line: a run of white space is one space, none at the ends. */
struct slice clean_line(struct arena *arena, struct slice text);

/* Line breaks stay, as "\n"; none at the ends, no space before one. */
struct slice clean_block(struct arena *arena, struct slice text);

/* Characters that act without being seen; JSON writes them as escapes. */
bool clean_is_hidden(uint32_t code);

#endif
