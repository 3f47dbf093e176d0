/* SPDX-License-Identifier: MIT */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdint.h>

#include "src/base/arena.h"

/*
 * Bytes that grow, in an arena. A write that does not fit sets `failed` and
 * all later writes do nothing, so that only the last one needs a look.
 */
struct buffer {
    struct arena *arena;
    char *data;
    size_t len;
    size_t room;
    bool failed;
};

void buffer_init(struct buffer *buffer, struct arena *arena);
void buffer_put(struct buffer *buffer, struct slice bytes);
void buffer_byte(struct buffer *buffer, char byte);
void buffer_text(struct buffer *buffer, const char *text); /* constant text */
void buffer_int(struct buffer *buffer, int64_t value);
/* Decimal with leading zeros up to `width` digits (at most 19). */
void buffer_padded(struct buffer *buffer, uint64_t value, unsigned width);
struct slice buffer_slice(const struct buffer *buffer);

#endif
