/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_UNIT_H
#define ARTICLE_UNIT_H

#include <stdint.h>

#include "src/base/arena.h"

/* A paragraph or a line that stands for itself; no white space at its ends.
 * Articles are smaller than 4 GB (CAP_ARTICLE_BYTES). */
struct unit {
    uint32_t start;
    uint32_t end;
};

struct units {
    struct unit *at;
    size_t count;
};

/*
 * Cuts checked text into units: paragraphs parted by blank lines, with lines
 * that were broken only for their width put together again, and single lines
 * else.
 */
PAX_MUST_USE enum pax_status units_read(struct arena *arena, struct slice text,
                                        struct units *out);

/* The first byte in [at, end) that is no white space; white space is also
 * the byte order mark, no-break spaces and what cannot be seen. */
size_t blank_skip(struct slice text, size_t at, size_t end);

#endif
