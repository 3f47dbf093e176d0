/* SPDX-License-Identifier: MIT */
/* The phrases of a clause that name whom its deed is done to. */
#include "events/role_phrase.h"

#include "src/text/grammar.h"

/* Prepositions before whom something is done to; for some types one of the
 * first three says it best. */
enum { WORD_AGAINST, WORD_TO, WORD_WITH };
static const char *const target_words[] = {
    [WORD_AGAINST] = "against", [WORD_TO] = "to", [WORD_WITH] = "with",
    "on", "upon", "towards", "toward", "for", "of", "from", "at", "over",
    "into", "by", "between",
};

/* Before the place where something is done. */
static const char *const place_words[] = {
    "in", "into", "to", "at", "from", "near", "along", "outside", "across"};

bool is_place_word(const struct analysis *analysis, uint32_t token)
{
    return token_is_one_of(analysis, token, place_words,
                           COUNT_OF(place_words));
}

/* "ended after the arrest of X": X is part of what was before. */
static bool is_of_time(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t owner = analysis->chunks[chunk].owner;
    if (owner == NO_INDEX)
        return false;
    uint32_t preposition = analysis->chunks[owner].preposition;
    return preposition != NO_INDEX &&
           grammar_function(analysis->tokens.at[preposition].grammar) ==
               FUNCTION_TEMPORAL;
}

/* "pleaded on Twitter", "said on the BBC" */
static bool is_medium(const struct filler *filler, uint32_t chunk)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t entity = chunk_entity(filler->assembly, chunk);
    if (entity == NO_INDEX ||
        !token_is(analysis, analysis->chunks[chunk].preposition, SLICE("on")))
        return false;
    enum pax_type type =
        filler->assembly->findings->actions->at[filler->draft->action].type;
    enum pax_actor_kind kind = filler->actors->entities[entity].kind;
    return kind == PAX_ACTOR_MEDIA ||
           (kind == PAX_ACTOR_COMPANY && type == PAX_TYPE_REQUEST);
}

/* "soldiers loyal to the junta", "close to Kenya": an adjective's own. */
static bool is_of_adjective(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t preposition = analysis->chunks[chunk].preposition;
    return preposition > 0 && preposition != NO_INDEX &&
           analysis->tokens.at[preposition].tag == TAG_TO &&
           analysis->tokens.at[preposition - 1].tag == TAG_JJ;
}

static bool add_phrase_of(struct filler *filler, uint32_t clause,
                          size_t first_word, size_t words)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t verb = analysis->clauses[clause].predicate;
    uint32_t after = analysis->predicates[verb].end;
    uint32_t at = 0, chunk, thing = NO_INDEX;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        const struct chunk *phrase = &analysis->chunks[chunk];
        if (phrase->first < after || is_attending(analysis, chunk) ||
            is_of_time(analysis, chunk) || is_medium(filler, chunk) ||
            is_of_adjective(analysis, chunk) ||
            !token_is_one_of(analysis, phrase->preposition,
                             target_words + first_word, words))
            continue;
        if (add_chunk(filler, chunk, PAX_ROLE_TARGET, true))
            return true;
        if (thing == NO_INDEX)
            thing = chunk;
    }
    return words == 1 && first_word == WORD_AGAINST && thing != NO_INDEX &&
           (add_behind(filler, thing, "of", PAX_ROLE_TARGET) ||
            add_nameless(filler, thing, PAX_ROLE_TARGET));
}

/* The first actor in a phrase after the verb that can be whom it is done
 * to. */
bool target_phrase_add(struct filler *filler, uint32_t clause,
                              enum pax_type type)
{
    size_t best = type == PAX_TYPE_AID         ? WORD_TO
                  : type == PAX_TYPE_COOPERATE ? WORD_WITH
                                               : WORD_AGAINST;
    return add_phrase_of(filler, clause, best, 1) ||
           add_phrase_of(filler, clause, 0, COUNT_OF(target_words));
}

/* "the border", "Chadian territory": a stretch of land. */
bool chunk_is_land(const struct filler *filler, uint32_t chunk)
{
    return chunk_has_class(filler->assembly, chunk, ACTION_CLASS_TERRITORY) ||
           chunk_has_class(filler->assembly, chunk, ACTION_CLASS_BORDER);
}

/* Coders take the place for the target when nothing else is named. */
bool target_place_add(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        uint32_t mention = chunk_who(filler, chunk);
        if (mention == NO_INDEX && chunk_is_land(filler, chunk)) {
            if (add_behind(filler, chunk, "with", PAX_ROLE_TARGET))
                return true; /* along the border with X */
            mention = owner_mention(filler, chunk);
        }
        if (mention == NO_INDEX ||
            !is_place_word(analysis,
                           analysis->chunks[chunk].preposition))
            continue;
        uint32_t entity = filler->actors->mentions[mention].entity;
        if (entity == NO_INDEX || !filler->actors->entities[entity].place)
            continue;
        filler->strikes = true;
        return add_mention(filler, mention, PAX_ROLE_TARGET);
    }
    return false;
}

/* "opened its borders to refugees": a thing or people that no row knows. */
bool target_thing_add(struct filler *filler, uint32_t clause,
                         const char *const *words, size_t count)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        if (token_is_one_of(analysis, analysis->chunks[chunk].preposition,
                            words, count) &&
            add_nameless(filler, chunk, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}

/* "in Digha", "in the town": a name behind a word of place that no table
 * knows, or a stretch of land. */
bool target_land_add(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        const struct chunk *phrase = &analysis->chunks[chunk];
        uint8_t tag = analysis->tokens.at[phrase->head].tag;
        if ((tag == TAG_NNP || tag == TAG_NNPS ||
             chunk_is_land(filler, chunk)) &&
            analysis->tokens.at[phrase->first].tag != TAG_PRPS &&
            is_place_word(analysis, phrase->preposition) &&
            add_nameless(filler, chunk, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}
