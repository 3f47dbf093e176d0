/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_PIECE_H
#define EVENTS_ACTOR_PIECE_H

#include "events/actor_read.h"

#define PIECES_MAX 12

/* Cuts the pieces of a noun phrase from token i on, before `end`; gives how
 * many. None when nothing there may be an actor. */
size_t actor_pieces_read(const struct reader *reader, size_t i, size_t end,
                         struct piece out[PIECES_MAX]);

/* A piece by the tables (actor_piece_known.c); false when they know none at i.
 * `before` is the piece before it, or NULL. */
bool actor_known_read(const struct reader *reader, size_t i, size_t end,
                      const struct piece *before, struct piece *out);

/* A run of capitalised words from i on (actor_piece_run.c); false when none
 * begins there. */
bool actor_name_read(const struct reader *reader, size_t i, size_t end,
                     struct piece *out);

/* True when a name goes on at token i: "Mohamed" in "Mohamed Hamdan". */
bool actor_name_goes_on(const struct reader *reader, size_t i, size_t end);

/* True when a sentence begins with the token. */
bool actor_is_start(const struct reader *reader, size_t i);

/* True when a capitalised token is a name and no plain word. */
bool actor_is_name_word(const struct reader *reader, size_t i);

/* True when a capitalised token is no part of a name: "March", or "Muslim"
 * with no more of a name behind it. */
bool actor_is_no_name(const struct reader *reader, size_t i, size_t end);

/* True when a role word inside a name belongs to it: "Supreme Council". */
bool actor_is_head_word(const struct reader *reader, size_t i);

/* The end of what joins token i to an equal behind it, i when nothing does:
 * "Israeli and Palestinian", "Armenian-Azerbaijani"; where a plural is of
 * both also "Israeli and Hamas negotiators", "Japanese and the Australian
 * armies". */
size_t actor_joint_end(const struct reader *reader, size_t i, size_t end);

/* A group, or a state's adjective, begins here. */
bool actor_begins_owner(const struct reader *reader, size_t i, size_t end);

/* Reads "Peace and Reconciliation Council": common words on both sides of
 * "and", and the last one is what a body is called by. */
bool actor_joint_name_read(const struct reader *reader, size_t i, size_t end,
                           struct piece *out);

#endif
