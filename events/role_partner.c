/* SPDX-License-Identifier: MIT */
/*
 * Who takes part in what is done together.
 *
 *   "X met with Y", "talks between X and Y"     both
 *   "signed an agreement with Milrem"           one whom no table knows
 *   "signed them", "set up a commission"        what is made is no party
 */
#include "events/role_partner.h"

#include "events/role_target.h"

/* Whether the phrase hangs on another noun of the subject: "the envoy for
 * relations with X". */
static bool hangs_on_subject(const struct analysis *analysis, uint32_t chunk,
                             uint32_t acting)
{
    uint32_t at = chunk;
    for (int steps = 0; steps < 4 && at > 0 && at != acting; steps++) {
        if (analysis->chunks[at].preposition == NO_INDEX ||
            analysis->chunks[at].preposition != analysis->chunks[at - 1].end)
            return false;
        at--;
    }
    return at == acting && at + 1 < chunk;
}

/* "met with X", "talks with X were held" */
static void add_partners(struct filler *filler, uint32_t clause,
                         uint32_t acting)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        if (token_is(analysis, analysis->chunks[chunk].preposition,
                     SLICE("with")) &&
            !is_attending(analysis, chunk) &&
            !hangs_on_subject(analysis, chunk, acting))
            (void)add_chunk(filler, chunk, PAX_ROLE_PARTICIPANT, false);
    }
}

/* "signed an agreement with Milrem": a partner that no table knows. */
static void add_unknown_partner(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        uint8_t tag = analysis->tokens.at[analysis->chunks[chunk].head].tag;
        if ((tag == TAG_NNP || tag == TAG_NNPS) &&
            token_is(analysis, analysis->chunks[chunk].preposition,
                     SLICE("with")) &&
            add_nameless(filler, chunk, PAX_ROLE_PARTICIPANT))
            return;
    }
}

/* "We met in Sirte, all ten officers and myself": who "we" are, told behind
 * a comma. */
static void add_explained(struct filler *filler, uint32_t clause,
                          uint32_t acting)
{
    const struct analysis *analysis = filler->analysis;
    if (acting == NO_INDEX || filler->draft->actor_count > 0 ||
        analysis->tokens.at[analysis->chunks[acting].head].tag != TAG_PRP)
        return;
    uint32_t end = analysis->clauses[clause].end;
    for (uint32_t i = acting + 1; i < analysis->chunk_count &&
                                  analysis->chunks[i].first < end;
         i++) {
        const struct chunk *at = &analysis->chunks[i];
        if ((at->preposition != NO_INDEX && !at->coordinated) ||
            at->clause != clause ||
            !token_is_sign(&analysis->tokens, at->first - 1, ','))
            continue;
        if (!add_chunk(filler, i, PAX_ROLE_PARTICIPANT, false) &&
            i + 1 < analysis->chunk_count &&
            analysis->chunks[i + 1].owner == i)
            (void)add_chunk(filler, i + 1, PAX_ROLE_PARTICIPANT, false);
        return;
    }
}

/* "signed them", "set up a commission": what is signed or made is no party,
 * whoever "they" might be. */
static bool is_made_thing(const struct filler *filler,
                          const struct action *action, uint32_t object,
                          bool by_nobody)
{
    const struct analysis *analysis = filler->analysis;
    if (object == NO_INDEX || action->type != PAX_TYPE_SUPPORT ||
        (by_nobody && analysis->predicates[action->predicate].passive))
        return false;
    uint32_t entity = chunk_entity(filler->assembly, object);
    bool one = entity != NO_INDEX && filler->actors->entities[entity].generic &&
               !filler->actors->entities[entity].plural;
    return one ||
           analysis->tokens.at[analysis->chunks[object].head].tag == TAG_PRP;
}

void partners_fill(struct filler *filler, const struct action *action,
                   const struct arguments *arguments, uint32_t acting)
{
    uint32_t clause = action->clause;
    bool topic = action->roles == FRAME_TOPIC ||
                 is_made_thing(filler, action, arguments->object,
                               acting == NO_INDEX);
    (void)add_chunk(filler, acting, PAX_ROLE_PARTICIPANT, true);
    /* Whoever acts may be nobody known; the other one alone took no part. */
    bool unknown = acting != NO_INDEX && filler->draft->actor_count == 0;
    if (!topic)
        (void)add_chunk(filler, arguments->object,
                        unknown ? PAX_ROLE_TARGET : PAX_ROLE_PARTICIPANT,
                        false);
    add_partners(filler, clause, acting);
    (void)add_phrases(filler, clause, SLICE("between"),
                      PAX_ROLE_PARTICIPANT);
    (void)add_phrases(filler, clause, SLICE("by"), PAX_ROLE_PARTICIPANT);
    if (arguments->object != NO_INDEX && filler->draft->actor_count < 2)
        (void)add_behind(filler, arguments->object, "between",
                         PAX_ROLE_PARTICIPANT);
    if (filler->draft->actor_count == 0 && !topic)
        (void)add_chunk(filler, arguments->object, PAX_ROLE_PARTICIPANT,
                        true);
    add_explained(filler, clause, acting);
    if (filler->draft->actor_count == 1)
        add_unknown_partner(filler, clause);
    if (filler->draft->actor_count < 2 &&
        (action->type == PAX_TYPE_AGREE || action->type == PAX_TYPE_REJECT))
        (void)target_of_infinitive(filler, clause);
}
