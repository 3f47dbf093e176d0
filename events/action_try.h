/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_TRY_H
#define EVENTS_ACTION_TRY_H

#include "events/action.h"

/* One frame of a predicate's verb, and whether its conditions hold. */
struct frame_try {
    uint32_t frame; /* for action_frame_name() */
    bool holds;
    bool nothing; /* it holds, and says that there is no event */
};

/* Trying frames for those who ask why. */
struct frame_tries;

PAX_MUST_USE enum pax_status
frame_tries_open(struct arena *arena, const struct analysis *analysis,
                 struct frame_tries **out);

/*
 * Tries the frames of a predicate, most specific first, up to the one that
 * holds and so gives the action. Gives how many were tried, at most `most`.
 */
size_t frame_tries_of(const struct frame_tries *tries, uint32_t predicate,
                      struct frame_try *out, size_t most);

#endif
