/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_USER_H
#define EVENTS_USER_H

#include "src/base/buffer.h"

/*
 * A user's own actors and frames: our tables and the dictionaries of TABARI
 * and PETRARCH, read into rows of one form. What cannot be read is told with
 * its line and passed over; nothing there fails a run. Formats:
 * docs/formats.md.
 *
 *   actors  name, kind, code, country, aliases, from, to, table, line
 *   frames  the columns of frames.tsv but the example, table, line
 *
 * `table` and `line` say where a row came from: the number of the table among
 * those that were given, and its line.
 */

/* What a table tells about one of its lines. Constant text. */
struct table_warn {
    void (*tell)(void *ctx, size_t table, size_t line, const char *text);
    void *ctx;
};

/* Tells when anybody listens. */
static inline void table_tell(const struct table_warn *warn, size_t table,
                              size_t line, const char *text)
{
    if (warn != NULL && warn->tell != NULL)
        warn->tell(warn->ctx, table, line, text);
}

/* One table as it was given. */
struct user_table {
    size_t number;
    struct slice bytes;
    const struct table_warn *warn;
};

/* Both append rows to `out`, whose `failed` tells that memory ran out. */
void user_actors_read(const struct user_table *table, struct buffer *out);
void user_frames_read(const struct user_table *table, struct buffer *out);

#endif
