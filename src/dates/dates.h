/* SPDX-License-Identifier: MIT */
#ifndef DATES_DATES_H
#define DATES_DATES_H

#include "src/dates/find.h"
#include "src/dates/resolve.h"

/* One expression, said and meant. */
struct dated {
    struct timex timex;
    struct pax_when when;      /* of the expression alone, as TIMEX3 has it */
    struct pax_when happening; /* after interval_relate and interval_join */
    uint8_t direction;         /* enum pax_direction that was used */
    bool weak;                 /* the verb may not govern it: direction.h */
    bool loose;                /* the same */
    uint32_t predicate;        /* that governs it, or NO_INDEX */
};

struct dates {
    struct dated *at;
    size_t count;
};

/*
 * Finds and resolves all time expressions of an analysed document, each with
 * the direction that the tense of its governing predicate gives.
 */
PAX_MUST_USE enum pax_status dates_read(struct arena *arena,
                                        const struct analysis *analysis,
                                        struct dates *out);

/*
 * The same for a phrase on its own: one document of one block, no analysis,
 * the direction given.
 */
PAX_MUST_USE enum pax_status dates_read_phrase(
    struct arena *arena, const struct lexicon *lexicon,
    const struct document *document, enum pax_direction direction,
    struct dates *out);

#endif
