/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ASSEMBLE_H
#define EVENTS_ASSEMBLE_H

#include "events/action.h"
#include "events/actor.h"
#include "src/dates/dates.h"

/* All that the stages above know of one article. */
struct findings {
    const struct analysis *analysis;
    const struct dates *dates;
    const struct actors *actors;
    const struct actions *actions;
};

/*
 * Makes the events: each date to its own verb, actors to their roles, one
 * record for one event told in several sentences.
 *
 * undated  also give events without a date (basis PAX_BASIS_UNDATED)
 * out      in text order, in the arena; `sources` holds this one article;
 *          char_start and char_end are left 0 (the pipeline counts them)
 */
PAX_MUST_USE enum pax_status events_assemble(struct arena *arena,
                                             const struct findings *findings,
                                             bool undated,
                                             struct pax_event **out,
                                             size_t *count);

#endif
