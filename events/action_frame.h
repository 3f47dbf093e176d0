/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_FRAME_H
#define EVENTS_ACTION_FRAME_H

#include "events/action_argument.h"
#include "events/action_table.h"

/* Patterns of frames over the clauses of one document. */
struct finder {
    const struct analysis *analysis;
    struct action_table table;
    struct clause_tree tree;
    const uint8_t *discarded; /* by token */
};

/* One predicate under the patterns. */
struct look {
    const struct finder *finder;
    uint32_t clause;
    const struct predicate *verb;
    struct arguments arguments;
    uint32_t end;  /* tokens from here on are out of reach */
    uint32_t noun; /* that the last met condition was about */
};

/* Begins to look at a predicate. */
struct look frame_look(const struct finder *finder,
                       const struct predicate *verb);

/* Whether all conditions hold; *noun is the noun of its object or subject. */
bool frame_holds(struct look *look, const struct frame *frame,
                 uint32_t *noun);

/* Row of the event noun at the token, NULL when it is none. */
const struct action_noun *noun_row(const struct finder *finder,
                                   uint32_t token);

#endif
