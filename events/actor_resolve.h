/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_RESOLVE_H
#define EVENTS_ACTOR_RESOLVE_H

#include "events/actor_find.h"

/* Parts of the resolver that its files share. */

static inline bool actor_is_state_like(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_STATE || entity->only_place;
}

static inline bool actor_is_party_like(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_ARMED_GROUP ||
           entity->kind == PAX_ACTOR_GROUP || entity->kind == PAX_ACTOR_IGO ||
           entity->kind == PAX_ACTOR_NGO || entity->kind == PAX_ACTOR_MEDIA ||
           entity->kind == PAX_ACTOR_COMPANY;
}

/* Number of the alias of one token's word, 0 when it is none. */
static inline uint32_t actor_alias(const struct finder *finder, size_t token)
{
    return lexicon_slot(finder->analysis->lexicon,
                        finder->analysis->tokens.at[token].word,
                        LEXICON_ACTORS);
}

/* An office holder and how well he fits. */
struct candidate {
    const struct actor_row *row;
    int score;
};

void actor_remember_words(struct finder *finder, const struct piece *name,
                          uint32_t entity);
void actor_remember_acronym(struct finder *finder, const struct phrase *phrase,
                            uint32_t entity);
struct candidate actor_best_holder(struct finder *finder, uint32_t alias,
                                   const struct phrase *phrase, uint32_t owner,
                                   bool full);
void actor_describe(struct finder *finder, const struct phrase *phrase,
                    uint32_t owner, uint32_t person);
uint32_t actor_body(struct finder *finder, const struct phrase *phrase);
uint32_t actor_known_name(struct finder *finder, const struct phrase *phrase);
uint32_t actor_people(struct finder *finder, const struct piece *people,
                      const struct piece *home);
/* The i-th owner of a phrase with a role: a state, a body, or of a people the
 * part that the text tells apart. */
uint32_t actor_owner(struct finder *finder, const struct phrase *phrase,
                     size_t i);
/* Of "pro-Russian rebels" the country in which they are, or NO_INDEX. */
uint32_t actor_side_owner(struct finder *finder, const struct phrase *phrase);
/* True of what actor_owner() makes for a part of a people. */
bool actor_is_part(const struct finder *finder, uint32_t entity);
/* "the Serbs" of a text that has named the Bosnian Serbs, or NO_INDEX. */
uint32_t actor_folk_named(struct finder *finder, const struct piece *people);
/* Where a people lives by the text: its home, its own state, or the one that
 * the text is about. NULL and not `known`: nobody can tell. */
const struct actor_row *actor_folk_host(struct finder *finder,
                                        const struct piece *people,
                                        const struct piece *home, bool *known);
/* "both sides", "the leaders of the two countries": true when that settles
 * whom the role stands for. `both` is its row of words.tsv. */
bool actor_both(struct finder *finder, const struct phrase *phrase,
                const struct actor_row *both, struct resolved *out);
uint32_t actor_place(struct finder *finder, const struct phrase *phrase);
uint32_t actor_state_of(struct finder *finder, uint32_t entity);
uint32_t actor_generic(struct finder *finder, const struct phrase *phrase,
                       uint32_t owner);
uint32_t actor_state_in_focus(const struct finder *finder);
uint32_t actor_state_body(struct finder *finder, const struct phrase *phrase,
                          const struct actor_row *body, uint32_t owner);
uint32_t actor_whole(struct finder *finder, const struct phrase *phrase,
                     uint32_t owner);
uint32_t actor_counterpart(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner);
bool actor_is_apart(const struct finder *finder, const struct phrase *phrase);
bool actor_is_person_role(const struct actor_row *role);
uint32_t actor_leader_of(const struct finder *finder, uint32_t state);
/* The state that somebody of that surname led, on the day or before: whose
 * "the Bello government" is. NULL when none did, or those of two states. */
const struct actor_row *actor_state_ruled_by(const struct finder *finder,
                                             uint32_t alias);
/* Who held the office in the one past time that the sentence tells of, or a
 * new unnamed one when it changed hands in that time. NO_INDEX when the
 * sentence tells of no such time, or the same person is in office still. */
uint32_t actor_holder_then(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner);
uint32_t actor_person_role(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner);
bool actor_rules(const struct entity *entity);

#endif
