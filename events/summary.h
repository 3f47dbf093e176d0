/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_SUMMARY_H
#define EVENTS_SUMMARY_H

#include "events/draft.h"
#include "src/base/buffer.h"

/* Between events/summary*.c only. */

struct writer {
    const struct assembly *assembly;
    const struct analysis *analysis;
    const struct draft *draft;
    const struct action *action;
    struct buffer out;  /* raw words, each after a space */
    bool bare;          /* verbs stand in their base form: "will sign" */
    uint32_t named[16]; /* entities whose names stand in `out` */
    uint32_t named_count;
};

/* Notes that the headline has the entity's name; NO_INDEX is nobody. */
void summary_named(struct writer *writer, uint32_t entity);

/* What follows the verb, without the date, up to where it can end. Gives the
 * number of words. */
uint32_t summary_put_rest(struct writer *writer, uint32_t from, uint32_t end);

/* A noun phrase with its owner and what modifies it, at most up to `until`.
 * Gives its end. */
uint32_t summary_put_phrase(struct writer *writer, uint32_t chunk,
                            uint32_t until);

/* What was said, all of the clause. */
void summary_put_content(struct writer *writer, const struct clause *clause);

/* First token of the phrase: that of its owner, for "Iran's plan". */
uint32_t summary_phrase_first(const struct analysis *analysis,
                              uint32_t chunk);

#endif
