/* SPDX-License-Identifier: MIT */
/*
 * To whom a directed deed is done: its object, whom its noun or infinitive
 * tells of, the first phrase behind it that names somebody.
 *
 *   expelled the envoy          launched an attack on X
 *   agreed to open its gates to X       demanded that X leave
 *   sent experts to X           lifted the curbs imposed on X
 */
#include "events/role_fill.h"

#define NOUN_REACH 5 /* chunks behind a noun that can belong to it */

/* Prepositions before whom something is done to; for some types one of the
 * first three says it best. */
enum { WORD_AGAINST, WORD_TO, WORD_WITH, WORD_ON };
static const char *const target_words[] = {
    [WORD_AGAINST] = "against",
    [WORD_TO] = "to",
    [WORD_WITH] = "with",
    [WORD_ON] = "on",
    "upon",
    "towards",
    "toward",
    "for",
    "of",
    "from",
    "at",
    "over",
    "into",
    "by",
    "between",
};

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
            !is_one_of(analysis, phrase->preposition, target_words + first_word,
                       words))
            continue;
        if (add_chunk(filler, chunk, PAX_ROLE_TARGET, true))
            return true;
        if (thing == NO_INDEX)
            thing = chunk;
    }
    return words == 1 && first_word == WORD_AGAINST && thing != NO_INDEX &&
           add_nameless(filler, thing, PAX_ROLE_TARGET);
}

/* The first actor in a phrase after the verb that can be whom it is done
 * to. */
static bool add_phrase_target(struct filler *filler, uint32_t clause)
{
    size_t count = sizeof(target_words) / sizeof(target_words[0]);
    enum pax_type type =
        filler->assembly->findings->actions->at[filler->draft->action].type;
    size_t best = type == PAX_TYPE_AID         ? WORD_TO
                  : type == PAX_TYPE_COOPERATE ? WORD_WITH
                                               : WORD_AGAINST;
    return add_phrase_of(filler, clause, best, 1) ||
           add_phrase_of(filler, clause, 0, count);
}

/* --- What is told of whom ------------------------------------------------ */

/* Words of these types are about the one that their content names. */
static bool tells_of_others(enum pax_type type)
{
    return type == PAX_TYPE_REQUEST || type == PAX_TYPE_ACCUSE ||
           type == PAX_TYPE_THREATEN || type == PAX_TYPE_REJECT;
}

/* "demanded that X step down": X. */
bool target_of_content(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t child = filler->assembly->tree.first_child[clause];
    for (; child != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        uint8_t kind = analysis->clauses[child].kind;
        if (kind != CLAUSE_COMPLEMENT && kind != CLAUSE_QUOTATION)
            continue;
        struct arguments inner = arguments_of(analysis, child);
        if (add_chunk(filler, inner.subject, PAX_ROLE_TARGET, true) ||
            add_chunk(filler, inner.object, PAX_ROLE_TARGET, true))
            return true;
    }
    return false;
}

/* The first phrase behind the noun with one of the words. */
static bool add_noun_phrase(struct filler *filler, uint32_t noun,
                            const char *const *words, size_t count)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t end = noun + NOUN_REACH;
    for (uint32_t i = noun + 1; i < end && i < analysis->chunk_count; i++) {
        const struct chunk *at = &analysis->chunks[i];
        if (at->clause != analysis->chunks[noun].clause)
            return false;
        if (at->preposition == NO_INDEX ||
            !is_one_of(analysis, at->preposition, words, count))
            continue;
        if (add_chunk(filler, i, PAX_ROLE_TARGET, true) ||
            add_nameless(filler, i, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}

/* "launched an attack on X", "filed a suit in a court against X": X. */
static bool add_noun_target(struct filler *filler, uint32_t noun)
{
    static const char *const words[] = {"against", "on", "into", "of"};
    return add_noun_phrase(filler, noun, words, 1) ||
           add_noun_phrase(filler, noun, words, 4);
}

/* "in Pando": a name, though no row has it. */
static bool is_named(const struct analysis *analysis, uint32_t chunk)
{
    return analysis->tokens.at[analysis->chunks[chunk].head].tag == TAG_NNP;
}

/* Coders take the place for the target when nothing else is named. */
static bool add_place_target(struct filler *filler, uint32_t clause)
{
    static const char *const words[] = {"in",   "into", "to",   "at",
                                        "from", "near", "along"};
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        uint32_t mention = chunk_mention(filler, chunk);
        if (!is_one_of(analysis, analysis->chunks[chunk].preposition, words,
                       sizeof(words) / sizeof(words[0])))
            continue;
        if (mention == NO_INDEX && is_named(analysis, chunk) &&
            add_nameless(filler, chunk, PAX_ROLE_TARGET))
            return true;
        if (mention == NO_INDEX)
            continue;
        uint32_t entity = filler->actors->mentions[mention].entity;
        if (entity == NO_INDEX || !filler->actors->entities[entity].place)
            continue;
        filler->strikes = true;
        return add_mention(filler, mention, PAX_ROLE_TARGET);
    }
    return false;
}

/* Where targets of any sort are wanted: "withdrew its troops from X" is done
 * to X, not to what is its own. */
static bool owns_object(const struct filler *filler, uint32_t object)
{
    const struct analysis *analysis = filler->analysis;
    return filler->assembly->undated && object != NO_INDEX &&
           analysis->tokens.at[analysis->chunks[object].first].tag == TAG_PRPS;
}

/* "opened its borders to refugees": a thing or people that no row knows. */
static bool add_thing_target(struct filler *filler, uint32_t clause)
{
    static const char *const words[] = {"to", "from", "for", "into", "on"};
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        if (is_one_of(analysis, analysis->chunks[chunk].preposition, words,
                      sizeof(words) / sizeof(words[0])) &&
            add_nameless(filler, chunk, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}

/* "agreed to open its borders to X", "threatened to attack X": X. */
bool target_of_infinitive(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t child = filler->assembly->tree.first_child[clause];
    for (; child != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        const struct clause *at = &analysis->clauses[child];
        if (at->kind != CLAUSE_INFINITIVE || at->predicate == NO_INDEX)
            continue;
        struct arguments inner = arguments_of(analysis, child);
        bool own = owns_object(filler, inner.object);
        if (add_chunk(filler, inner.object2, PAX_ROLE_TARGET, false) ||
            (!own && add_chunk(filler, inner.object, PAX_ROLE_TARGET, true)) ||
            add_phrase_target(filler, child) ||
            (filler->assembly->undated && add_place_target(filler, child)) ||
            (own && add_thing_target(filler, child)) ||
            add_chunk(filler, inner.object, PAX_ROLE_TARGET, true) ||
            add_nameless(filler, inner.object, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}

/* "lifted the curbs imposed on X": X. */
static bool add_imposed_target(struct filler *filler, uint32_t clause,
                               uint32_t object)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t child = filler->assembly->tree.first_child[clause];
    for (; child != NO_INDEX && object != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        const struct clause *at = &analysis->clauses[child];
        if (at->kind == CLAUSE_PARTICIPIAL && at->antecedent == object &&
            at->predicate != NO_INDEX &&
            (add_phrase_of(filler, child, WORD_AGAINST, 1) ||
             add_phrase_of(filler, child, WORD_ON, 1)))
            return true;
    }
    return false;
}

/* The place of the deed, or of what its infinitive tells, as a target. */
bool target_place(struct filler *filler, uint32_t clause)
{
    if (add_place_target(filler, clause))
        return true;
    uint32_t child = filler->assembly->tree.first_child[clause];
    for (; child != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        if (filler->analysis->clauses[child].kind == CLAUSE_INFINITIVE &&
            add_place_target(filler, child))
            return true;
    }
    return false;
}

/* "condemned the attack on X": X is no target of the words. */
static bool accuses_deed(const struct filler *filler,
                         const struct action *action,
                         const struct arguments *arguments)
{
    uint32_t deed = arguments->object == NO_INDEX
                        ? NO_INDEX
                        : filler->assembly->action_of_chunk[arguments->object];
    if (deed == NO_INDEX || action->type != PAX_TYPE_ACCUSE ||
        filler->analysis->chunks[arguments->object].head == action->noun)
        return false;
    enum pax_type type = filler->assembly->findings->actions->at[deed].type;
    return type == PAX_TYPE_ASSAULT || type == PAX_TYPE_COERCE ||
           type == PAX_TYPE_PROTEST;
}

/* "sent forty experts to X", "withdrew peacekeepers from X": done to X, and
 * whoever is sent is the means. */
static bool is_means(const struct filler *filler, const struct action *action,
                     uint32_t object)
{
    if (object == NO_INDEX ||
        filler->analysis->predicates[action->predicate].passive ||
        (action->type != PAX_TYPE_AID && action->type != PAX_TYPE_MOBILIZE &&
         action->type != PAX_TYPE_SANCTION))
        return false;
    uint32_t mention = chunk_mention(filler, object);
    uint32_t entity = mention == NO_INDEX
                          ? NO_INDEX
                          : filler->actors->mentions[mention].entity;
    return entity == NO_INDEX || filler->actors->entities[entity].generic;
}

void target_fill(struct filler *filler, const struct action *action,
                 const struct arguments *arguments)
{
    bool found = false;
    bool carried =
        arguments->object != NO_INDEX &&
        filler->analysis->chunks[arguments->object].head == action->noun &&
        filler->assembly->action_of_chunk[arguments->object] != NO_INDEX;
    if (carried)
        found = add_noun_target(filler, arguments->object);
    if (arguments->object2 != NO_INDEX)
        found |= add_chunk(filler, arguments->object2, PAX_ROLE_TARGET, false);
    if (!found && owns_object(filler, arguments->object))
        found = add_phrase_target(filler, action->clause) ||
                add_place_target(filler, action->clause) ||
                add_thing_target(filler, action->clause);
    if (!found && is_means(filler, action, arguments->object))
        found = add_phrase_target(filler, action->clause) ||
                (filler->assembly->undated &&
                 add_place_target(filler, action->clause));
    if (!carried && !(found && (filler->assembly->undated ||
                                is_means(filler, action, arguments->object))))
        found |= add_chunk(filler, arguments->object, PAX_ROLE_TARGET, false);
    if (!found && !carried && arguments->object != NO_INDEX)
        found = add_chunk(filler, arguments->object, PAX_ROLE_TARGET, true);
    if (!found)
        found = add_imposed_target(filler, action->clause, arguments->object);
    if (!found && !accuses_deed(filler, action, arguments))
        found = add_phrase_target(filler, action->clause);
    if (!found && tells_of_others(action->type))
        found = target_of_content(filler, action->clause);
    if (!found)
        found = target_of_infinitive(filler, action->clause);
    if (!found && filler->assembly->undated)
        found = target_place(filler, action->clause);
    if (!found && !carried)
        (void)add_nameless(filler, arguments->object, PAX_ROLE_TARGET);
}
