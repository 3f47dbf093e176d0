/* SPDX-License-Identifier: MIT */
#ifndef DATES_DIRECTION_H
#define DATES_DIRECTION_H

#include "paxline/engine.h"
#include "src/dates/term.h"
#include "src/text/analysis.h"

/*
 * Which way an expression looks: from tense and mood of the predicate that
 * governs it, and from how it hangs on it. Reads tags, chunks, clauses and
 * predicates; without an analysis there is no direction.
 */
struct direction {
    enum pax_direction way;
    bool weak;          /* not strict: the verb may not govern the date,
                           or told what was to come then */
    bool loose;         /* weak, and as well over as to come */
    uint32_t predicate; /* the governing one, or NO_INDEX */
};
struct direction direction_find(const struct analysis *analysis,
                                const struct timex *timex);

#endif
