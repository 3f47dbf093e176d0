/* SPDX-License-Identifier: MIT */
#ifndef DATES_BESIDE_H
#define DATES_BESIDE_H

#include "src/dates/dates.h"

/* How a date lies to a period or distance that is told with it. */
enum beside {
    BESIDE_NONE,
    BESIDE_INSIDE, /* "last year, in March": in that year */
    BESIDE_NEAR,   /* "nine months later, on May 5": the date about then */
};

/*
 * Whether expression i is told with one before it, whose index `other` gives.
 * Those before it are resolved; `predicate` governs i. Rule R40 of
 * docs/date-rules.md.
 */
enum beside beside_find(const struct analysis *analysis,
                        const struct dated *at, size_t i, uint32_t predicate,
                        size_t *other);

/*
 * Whether expression i, without its year, goes on from a day or month given
 * with its year just before it in the sentence. Rule R11.
 */
enum story story_find(const struct analysis *analysis, const struct dated *at,
                      size_t i);

#endif
