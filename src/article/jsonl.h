/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_JSONL_H
#define ARTICLE_JSONL_H

#include "paxline/article.h"
#include "src/base/arena.h"

/*
 * Takes one line of JSON Lines apart: {"id","published","title","url","text"}.
 * Unknown members are passed over, null and missing ones are empty. `published`
 * may be a date or a date-time.
 *
 * out    its texts live in the arena
 * error  may be NULL; offset is a byte of the line
 */
PAX_MUST_USE enum pax_status jsonl_read(struct arena *arena, struct slice line,
                                        struct pax_input *out,
                                        struct pax_error *error);

/* One text to be taken from the line: the string member of that name. */
struct jsonl_member {
    const char *name;
    struct pax_text *text; /* set on PAX_OK; empty when missing or no text */
};

/* The same for other members than those of an article. */
PAX_MUST_USE enum pax_status
jsonl_read_members(struct arena *arena, struct slice line,
                   const struct jsonl_member *members, size_t count,
                   struct pax_error *error);

#endif
