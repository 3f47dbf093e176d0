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
 *
 * predicate  set to the governing predicate, or NO_INDEX
 */
enum pax_direction direction_find(const struct analysis *analysis,
                                  const struct timex *timex,
                                  uint32_t *predicate);

#endif
