/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ROLE_TARGET_H
#define EVENTS_ROLE_TARGET_H

#include "events/role_fill.h"

/*
 * Adds to whom a directed deed is done: its object, the phrase of its object
 * or of its verb, whom its content or its infinitive names. Where undated
 * events are wanted, a place or a thing when nobody is named.
 */
void target_add(struct filler *filler, const struct action *action,
                const struct arguments *arguments);

/* "agreed to open its borders to X", "threatened to attack X": X. */
bool target_of_infinitive(struct filler *filler, uint32_t clause);

/* The place of the deed, or of what its infinitive tells, as a target. */
bool target_of_place(struct filler *filler, uint32_t clause);

#endif
