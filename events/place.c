/* SPDX-License-Identifier: MIT */
/*
 * Where it happened: a phrase with "in", "at", "near" of the deed's own
 * clause. A phrase right behind people modifies them ("the regime in the
 * region") unless they have a name of their own; the place of an aim lies in
 * another clause.
 */
#include "events/draft.h"

static bool is_local(const struct analysis *analysis, uint32_t token)
{
    return token_is(analysis, token, SLICE("in")) ||
           token_is(analysis, token, SLICE("at")) ||
           token_is(analysis, token, SLICE("near")) ||
           token_is(analysis, token, SLICE("outside"));
}

/* Whether the words before the preposition are people without a name. */
static bool follows_people(const struct assembly *assembly,
                           uint32_t preposition)
{
    const struct analysis *analysis = assembly->analysis;
    const struct actors *actors = assembly->findings->actors;
    if (preposition == 0)
        return false;
    uint32_t mention = actors->mention_of[preposition - 1];
    if (mention == NO_INDEX || actors->mentions[mention].pronoun)
        return false;
    uint32_t entity = actors->mentions[mention].entity;
    if (entity == NO_INDEX)
        return false;
    uint32_t chunk = analysis->chunk_of[preposition - 1];
    bool is_subject =
        chunk != NO_INDEX &&
        analysis->clauses[analysis->chunks[chunk].clause].subject == chunk;
    enum pax_actor_kind kind = actors->entities[entity].kind;
    return actors->entities[entity].generic || is_subject ||
           (kind != PAX_ACTOR_PERSON && kind != PAX_ACTOR_STATE &&
            kind != PAX_ACTOR_IGO);
}

uint32_t place_find(const struct assembly *assembly,
                    const struct draft *draft)
{
    const struct analysis *analysis = assembly->analysis;
    const struct actors *actors = assembly->findings->actors;
    const struct action *action =
        &assembly->findings->actions->at[draft->action];
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, action->clause, &at)) !=
           NO_INDEX) {
        const struct chunk *phrase = &analysis->chunks[chunk];
        uint32_t mention = actors->mention_of[phrase->head];
        if (mention == NO_INDEX || !is_local(analysis, phrase->preposition))
            continue;
        uint32_t entity = actors->mentions[mention].entity;
        if (entity != NO_INDEX && actors->entities[entity].place &&
            !follows_people(assembly, phrase->preposition))
            return mention;
    }
    return NO_INDEX;
}
