/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ROLE_PHRASE_H
#define EVENTS_ROLE_PHRASE_H

#include "events/role_fill.h"

/* A preposition before the place where something is done. */
bool is_place_word(const struct analysis *analysis, uint32_t token);

/* A stretch of land by its head noun: "the border", "Chadian territory". */
bool chunk_is_land(const struct filler *filler, uint32_t chunk);

/*
 * These add one target and give true when there is one: the actor in the best
 * phrase behind the verb for a deed of that type; a place that is known; a
 * thing behind one of the words; a name or a stretch of land behind a word of
 * place.
 */
bool target_phrase_add(struct filler *filler, uint32_t clause,
                       enum pax_type type);
bool target_place_add(struct filler *filler, uint32_t clause);
bool target_thing_add(struct filler *filler, uint32_t clause,
                      const char *const *words, size_t count);
bool target_land_add(struct filler *filler, uint32_t clause);

#endif
