/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ROLE_FILL_H
#define EVENTS_ROLE_FILL_H

#include "events/draft.h"

/* Puts actors into the draft of one deed. */
struct filler {
    const struct assembly *assembly;
    const struct analysis *analysis;
    const struct actors *actors;
    struct draft *draft;
    bool strikes; /* the deed is force: places can be its target */
};

/* The mention that the chunk is, or NO_INDEX. */
uint32_t chunk_mention(const struct filler *filler, uint32_t chunk);

/* "Pashinyan's remarks", "the Taliban attack": whose, or NO_INDEX. */
uint32_t owner_mention(const struct filler *filler, uint32_t chunk);

/* The adders give true when somebody takes part by it, now or already. */
bool add_mention(struct filler *filler, uint32_t index, enum pax_role role);

/* A name that no row knows, or, where undated events are wanted, any thing
 * that something is done to. */
bool add_nameless(struct filler *filler, uint32_t chunk, enum pax_role role);

/*
 * Adds the chunk and those that are joined to it by "and". A chunk that is no
 * actor itself stands for its owner when `owners`.
 */
bool add_chunk(struct filler *filler, uint32_t chunk, enum pax_role role,
               bool owners);

/* --- roles.c --- */

/* True when the token is one of some words in lower case. */
bool is_one_of(const struct analysis *analysis, uint32_t token,
               const char *const *words, size_t count);

/* True when "in attendance" or "present" follows the chunk. */
bool is_attending(const struct analysis *analysis, uint32_t chunk);

/* --- role_target.c: each gives true when it added somebody --- */

/* Adds whom a directed deed is done to. */
void target_fill(struct filler *filler, const struct action *action,
                 const struct arguments *arguments);

/* Whom the content of a saying tells of: "demanded that X step down". */
bool target_of_content(struct filler *filler, uint32_t clause);

/* Whom an infinitive is done to: "agreed to open its borders to X". */
bool target_of_infinitive(struct filler *filler, uint32_t clause);

/* The place of the deed, or of what its infinitive tells. */
bool target_place(struct filler *filler, uint32_t clause);

#endif
