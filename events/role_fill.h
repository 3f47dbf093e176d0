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

/* True when "in attendance" or "present" follows the chunk. */
bool is_attending(const struct analysis *analysis, uint32_t chunk);

/* The mention that the chunk is, or NO_INDEX. */
uint32_t chunk_mention(const struct filler *filler, uint32_t chunk);

/* The same, of "thousands of students" the students. */
uint32_t chunk_who(const struct filler *filler, uint32_t chunk);

/* "The Indian embassy bombing": the embassy, or NO_INDEX. */
uint32_t building_mention(const struct filler *filler, uint32_t chunk);

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

/* "the home of X": X, right behind the chunk and the word. */
bool add_behind(struct filler *filler, uint32_t chunk, const char *word,
                enum pax_role role);

/* Adds the actors of all phrases of the clause with that preposition. */
bool add_phrases(struct filler *filler, uint32_t clause,
                 struct slice preposition, enum pax_role role);

#endif
