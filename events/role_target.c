/* SPDX-License-Identifier: MIT */
/*
 * Whom a directed deed is done to. Rules: docs/events.md.
 *
 *   fired on X, accused X            object, or phrase of the verb
 *   launched an attack on X          phrase of the noun that says the deed
 *   sent troops to X                 where to, not what is moved
 *   demanded that X step down        subject of the content
 *   refused to lift sanctions on X   the target of the infinitive
 */
#include "events/role_target.h"

#include "events/role_phrase.h"

/* Before whom something goes to or is taken from, the best ones first. */
enum { RECEIVER_TO, RECEIVER_AGAINST };
static const char *const receiver_words[] = {
    [RECEIVER_TO] = "to", [RECEIVER_AGAINST] = "against", "into", "towards",
    "toward", "from", "on", "for",
};

/* Before whom a deed is aimed at. */
static const char *const aimed_words[] = {"on", "against", "upon", "at"};

/* --- Nouns that say the deed --------------------------------------------- */

#define NOUN_REACH 5 /* chunks behind a noun that can belong to it */

/* The first phrase behind the noun with one of the words: an actor, or a
 * thing when `things`. */
static bool add_noun_phrase(struct filler *filler, uint32_t noun,
                            const char *const *words, size_t count,
                            bool things)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t end = noun + NOUN_REACH;
    for (uint32_t i = noun + 1; i < end && i < analysis->chunk_count; i++) {
        const struct chunk *at = &analysis->chunks[i];
        if (at->clause != analysis->chunks[noun].clause)
            return false;
        if (at->preposition == NO_INDEX ||
            is_attribution(analysis, at->preposition) ||
            !token_is_one_of(analysis, at->preposition, words, count))
            continue;
        if (things ? add_nameless(filler, i, PAX_ROLE_TARGET)
                   : add_chunk(filler, i, PAX_ROLE_TARGET, true))
            return true;
    }
    return false;
}

/* "launched an attack on X", "filed a suit in a court against X",
 * "expressed support for X": X. */
static bool add_noun_target(struct filler *filler, uint32_t noun,
                            const struct action *action)
{
    static const char *const words[] = {"against", "on", "into", "of",
                                        "for",     "to", "with", "from"};
    enum pax_type type = action->type;
    static const char *const partners[] = {"with", "of", "between"};
    if (type == PAX_TYPE_CONSULT || action->roles == FRAME_RECIPROCAL)
        /* not "talks on X", "an agreement on X" */
        return add_noun_phrase(filler, noun, partners, COUNT_OF(partners),
                               false);
    size_t strong = type == PAX_TYPE_SUPPORT  ? 5
                    : type == PAX_TYPE_ACCUSE ? 4
                                              : 3;
    return add_noun_phrase(filler, noun, words, 1, false) ||
           add_noun_phrase(filler, noun, words, COUNT_OF(words), false) ||
           add_noun_phrase(filler, noun, words, 1, true) ||
           add_noun_phrase(filler, noun, words, strong, true);
}

/* The object is the noun that says what is done. */
static bool is_carried(const struct filler *filler,
                       const struct action *action, uint32_t object)
{
    return object != NO_INDEX &&
           filler->analysis->chunks[object].head == action->noun &&
           (filler->assembly->action_of_chunk[object] != NO_INDEX ||
            chunk_has_class(filler->assembly, object, ACTION_CLASS_CARRIED));
}

/* --- One clause ---------------------------------------------------------- */

/* Where targets of any sort are wanted: "withdrew its troops from X" is done
 * to X, not to what is its own. */
static bool owns_object(const struct filler *filler, uint32_t object)
{
    const struct analysis *analysis = filler->analysis;
    return filler->assembly->undated && object != NO_INDEX &&
           analysis->tokens.at[analysis->chunks[object].first].tag ==
               TAG_PRPS;
}

/* "condemned the attack on X": X is no target of the words. */
static bool accuses_deed(const struct filler *filler,
                         const struct action *action, uint32_t object)
{
    uint32_t deed = object == NO_INDEX
                        ? NO_INDEX
                        : filler->assembly->action_of_chunk[object];
    if (deed == NO_INDEX || action->type != PAX_TYPE_ACCUSE ||
        filler->analysis->chunks[object].head == action->noun)
        return false;
    enum pax_type type = filler->assembly->findings->actions->at[deed].type;
    return type == PAX_TYPE_ASSAULT || type == PAX_TYPE_COERCE ||
           type == PAX_TYPE_PROTEST;
}

/* "restrictions that were imposed on X", "a mask stolen in 1943 to X": a
 * phrase that stands behind what is told of the object. */
static bool add_behind_object(struct filler *filler,
                              const struct action *action, uint32_t object,
                              const char *const *words, size_t count)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t child = filler->assembly->tree.first_child[action->clause];
    for (; child != NO_INDEX && object != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        uint32_t at = 0, chunk;
        if (analysis->clauses[child].antecedent != object)
            continue;
        while ((chunk = phrase_next(analysis, child, &at)) != NO_INDEX) {
            if (token_is_one_of(analysis, analysis->chunks[chunk].preposition,
                                words, count) &&
                add_chunk(filler, chunk, PAX_ROLE_TARGET, true))
                return true;
        }
    }
    return false;
}

/* "rejected an appeal filed by X", "condemned an attack by X": X, whose words
 * or deed the object is. */
static bool add_author(struct filler *filler, const struct action *action,
                       uint32_t object)
{
    static const char *const words[] = {"by"};
    return action->type != PAX_TYPE_ASSAULT &&
           action->type != PAX_TYPE_COERCE &&
           (add_behind(filler, object, "by", PAX_ROLE_TARGET) ||
            add_behind_object(filler, action, object, words, 1));
}

/* "captured three towns in an advance on X": the thing itself is struck, not
 * the means of it ("fired rockets at X"). */
static bool is_struck(const struct filler *filler,
                      const struct action *action, uint32_t object)
{
    return filler->assembly->undated && object != NO_INDEX &&
           (action->type == PAX_TYPE_ASSAULT ||
            action->type == PAX_TYPE_COERCE) &&
           (filler->analysis->chunks[object].head != action->noun ||
            chunk_is_land(filler, object));
}

/* "withdrew its troops from the town": a thing that no row knows. */
static bool add_thing(struct filler *filler, uint32_t clause)
{
    static const char *const words[] = {"to", "from", "into", "on"};
    return target_thing_add(filler, clause, words, COUNT_OF(words));
}

/* Somebody who is named as the one that the deed of the clause is done to. */
static bool add_named(struct filler *filler, const struct action *action,
                      const struct arguments *arguments)
{
    bool found = false;
    uint32_t object = arguments->object, clause = action->clause;
    bool carried = is_carried(filler, action, object);
    if (carried)
        found = add_noun_target(filler, object, action) ||
                add_behind_object(filler, action, object, aimed_words,
                                  COUNT_OF(aimed_words));
    if (arguments->object2 != NO_INDEX && object != NO_INDEX &&
        filler->analysis->chunks[object].end ==
            filler->analysis->chunks[arguments->object2].first)
        found |= add_chunk(filler, arguments->object2, PAX_ROLE_TARGET,
                           false);
    if (!found && owns_object(filler, object))
        found = target_phrase_add(filler, clause, action->type) ||
                target_place_add(filler, clause) || add_thing(filler, clause);
    if (!carried && !(found && filler->assembly->undated))
        found |= add_chunk(filler, object, PAX_ROLE_TARGET, false);
    if (!found && !carried && object != NO_INDEX)
        found = add_chunk(filler, object, PAX_ROLE_TARGET, true) ||
                add_author(filler, action, object);
    if (!found && is_struck(filler, action, object))
        found = add_behind(filler, object, "of", PAX_ROLE_TARGET) ||
                add_nameless(filler, object, PAX_ROLE_TARGET);
    if (!found && !accuses_deed(filler, action, object))
        found = target_phrase_add(filler, clause, action->type);
    return found;
}

/* "withdrew from Doha": the town, not whose capital it is, unless places are
 * wanted; "sent arms to Doha" may be either. "An envoy to X" is who is sent. */
static bool is_no_receiver(const struct filler *filler, uint32_t chunk,
                           const char *word, uint32_t given)
{
    uint32_t who = chunk_who(filler, chunk);
    if (who == NO_INDEX)
        return false;
    return (given != NO_INDEX && who == chunk_who(filler, given)) ||
           (!filler->assembly->undated &&
            filler->actors->mentions[who].metonym &&
            word != receiver_words[RECEIVER_TO] &&
            word != receiver_words[RECEIVER_AGAINST]);
}

/* Actor, and where undated events are wanted place, in the best phrase. */
static bool add_receiver(struct filler *filler, uint32_t clause,
                         uint32_t given)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t after =
        analysis->predicates[analysis->clauses[clause].predicate].first;
    for (size_t i = 0; i < COUNT_OF(receiver_words); i++) {
        uint32_t at = 0, chunk;
        while ((chunk = phrase_next(analysis, clause, &at)) !=
               NO_INDEX) {
            if (analysis->chunks[chunk].first > after &&
                token_is_one_of(analysis,
                                analysis->chunks[chunk].preposition,
                                &receiver_words[i], 1) &&
                !is_no_receiver(filler, chunk, receiver_words[i], given) &&
                add_chunk(filler, chunk, PAX_ROLE_TARGET, true))
                return true;
        }
    }
    return false;
}

/* "provided X with ...": the object receives. */
static bool is_provided(const struct analysis *analysis, uint32_t object)
{
    uint32_t next = object + 1;
    return object != NO_INDEX && next < analysis->chunk_count &&
           analysis->chunks[next].preposition == analysis->chunks[object].end &&
           token_is(analysis, analysis->chunks[object].end, SLICE("with"));
}

/* "approved deployments in Libya": the phrase right behind what is given. */
static bool add_next(struct filler *filler, uint32_t given)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t next = given + 1;
    if (given == NO_INDEX || next >= analysis->chunk_count ||
        analysis->chunks[next].preposition != analysis->chunks[given].end)
        return false;
    uint32_t word = analysis->chunks[next].preposition;
    return (token_is_one_of(analysis, word, receiver_words,
                            COUNT_OF(receiver_words)) ||
            is_place_word(analysis, word)) &&
           add_chunk(filler, next, PAX_ROLE_TARGET, true);
}

/* "sent troops to help X", "paid for the shelter of X": X. */
static bool add_purpose(struct filler *filler, uint32_t clause)
{
    const struct assembly *assembly = filler->assembly;
    uint32_t child = assembly->tree.first_child[clause];
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        if (filler->analysis->clauses[child].kind != CLAUSE_INFINITIVE)
            continue;
        struct arguments inner = arguments_of(filler->analysis, child);
        if (add_chunk(filler, inner.object, PAX_ROLE_TARGET, true))
            return true;
    }
    return false;
}

/* "sent Kenya troops", "sent troops to Kenya": Kenya. */
static bool add_receivers(struct filler *filler, const struct action *action,
                          const struct arguments *arguments)
{
    uint32_t given = arguments->object, clause = action->clause;
    bool strikes = filler->strikes, found = false;
    filler->strikes = strikes || filler->assembly->undated;
    if (arguments->object2 != NO_INDEX ||
        is_provided(filler->analysis, given))
        found = add_chunk(filler, given, PAX_ROLE_TARGET, true);
    if (!found)
        found = (is_carried(filler, action, given) &&
                 add_next(filler, given)) ||
                add_receiver(filler, clause, given);
    filler->strikes = strikes;
    if (found || add_behind_object(filler, action, given, receiver_words, 1))
        return true;
    if (filler->assembly->undated &&
        (target_place_add(filler, clause) || add_thing(filler, clause) ||
         target_land_add(filler, clause) || add_purpose(filler, clause)))
        return true;
    return action->type != PAX_TYPE_CONSULT && /* an envoy is no host */
           add_chunk(filler, given, PAX_ROLE_TARGET, false);
}

static bool add_own(struct filler *filler, const struct action *action,
                    const struct arguments *arguments)
{
    return action->roles == FRAME_TRANSFER
               ? add_receivers(filler, action, arguments)
               : add_named(filler, action, arguments);
}

/* --- Clauses that hang on it --------------------------------------------- */

/* Words of these types are about the one that their content names. */
static bool tells_of_others(enum pax_type type)
{
    return type == PAX_TYPE_REQUEST || type == PAX_TYPE_ACCUSE ||
           type == PAX_TYPE_THREATEN || type == PAX_TYPE_REJECT;
}

/* "demanded that X step down": X. */
static bool add_complement_subject(struct filler *filler, uint32_t clause)
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
            add_chunk(filler, inner.object, PAX_ROLE_TARGET, true) ||
            add_nameless(filler, inner.subject, PAX_ROLE_TARGET) ||
            add_nameless(filler, inner.object, PAX_ROLE_TARGET))
            return true;
    }
    return false;
}

/* Target of an infinitive that no frame knows. */
static bool add_plain(struct filler *filler, uint32_t clause,
                      const struct arguments *inner)
{
    enum pax_type type =
        filler->assembly->findings->actions->at[filler->draft->action].type;
    return add_chunk(filler, inner->object2, PAX_ROLE_TARGET, false) ||
           add_chunk(filler, inner->object, PAX_ROLE_TARGET, true) ||
           target_phrase_add(filler, clause, type);
}

bool target_of_infinitive(struct filler *filler, uint32_t clause)
{
    const struct assembly *assembly = filler->assembly;
    uint32_t child = assembly->tree.first_child[clause];
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        const struct clause *at = &filler->analysis->clauses[child];
        if (at->kind != CLAUSE_INFINITIVE || at->predicate == NO_INDEX)
            continue;
        struct arguments inner = arguments_of(filler->analysis, child);
        uint32_t index = assembly->action_of_verb[at->predicate];
        bool found =
            index == NO_INDEX
                ? add_plain(filler, child, &inner)
                : add_own(filler, &assembly->findings->actions->at[index],
                          &inner);
        if (found ||
            (assembly->undated &&
             (target_place_add(filler, child) ||
              target_land_add(filler, child))) ||
            add_nameless(filler, inner.object, PAX_ROLE_TARGET) ||
            (assembly->undated && add_thing(filler, child)))
            return true;
    }
    return false;
}

bool target_of_place(struct filler *filler, uint32_t clause)
{
    if (target_place_add(filler, clause) || target_land_add(filler, clause))
        return true;
    uint32_t child = filler->assembly->tree.first_child[clause];
    for (; child != NO_INDEX;
         child = filler->assembly->tree.next_sibling[child]) {
        if (filler->analysis->clauses[child].kind == CLAUSE_INFINITIVE &&
            target_place_add(filler, child))
            return true;
    }
    return false;
}

/* "filed a suit accusing X", "carried out a raid, targeting X": X. */
static bool add_participle_target(struct filler *filler,
                                  const struct action *action,
                                  uint32_t object)
{
    const struct assembly *assembly = filler->assembly;
    bool carried = object == NO_INDEX || is_carried(filler, action, object);
    uint32_t child = assembly->tree.first_child[action->clause];
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        const struct clause *at = &filler->analysis->clauses[child];
        if (at->kind != CLAUSE_PARTICIPIAL || at->predicate == NO_INDEX ||
            (!carried && at->antecedent != object) ||
            filler->analysis->predicates[at->predicate].passive)
            continue;
        uint32_t index = assembly->action_of_verb[at->predicate];
        if (index == NO_INDEX)
            continue;
        const struct action *inner = &assembly->findings->actions->at[index];
        struct arguments arguments = arguments_of(filler->analysis, child);
        if ((inner->type == action->type || tells_of_others(inner->type)) &&
            (add_own(filler, inner, &arguments) ||
             (tells_of_others(inner->type) &&
              add_complement_subject(filler, child))))
            return true;
    }
    return false;
}

/* "will not lift the ban until X disarms": what is refused is refused to X. */
static bool add_condition_subject(struct filler *filler,
                                  const struct action *action)
{
    static const char *const words[] = {"until", "till", "unless", "if",
                                        "before"};
    const struct assembly *assembly = filler->assembly;
    uint32_t child = assembly->tree.first_child[action->clause];
    if (!assembly->undated || (action->asserted != PAX_TYPE_THREATEN &&
                               (action->asserted != PAX_TYPE_REJECT ||
                                action->type == PAX_TYPE_REJECT)))
        return false;
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        const struct clause *at = &filler->analysis->clauses[child];
        struct arguments inner = arguments_of(filler->analysis, child);
        if (at->connective != NO_INDEX &&
            token_is_one_of(filler->analysis, at->connective, words,
                            COUNT_OF(words)) &&
            add_chunk(filler, inner.subject, PAX_ROLE_TARGET, false))
            return true;
    }
    return false;
}

/* --- All ----------------------------------------------------------------- */

/* "boycotted the vote": what others do can be the target of a deed. */
static bool is_event(const struct filler *filler, uint32_t object)
{
    uint32_t noun = filler->assembly->action_of_chunk[object];
    if (noun == NO_INDEX || !filler->assembly->undated)
        return false;
    enum pax_type type = filler->assembly->findings->actions->at[noun].type;
    return type == PAX_TYPE_STATE || type == PAX_TYPE_CONSULT;
}

void target_add(struct filler *filler, const struct action *action,
                const struct arguments *arguments)
{
    uint32_t clause = action->clause, object = arguments->object;
    bool found = add_own(filler, action, arguments);
    if (!found && tells_of_others(action->type))
        found = add_complement_subject(filler, clause);
    if (!found)
        found = target_of_infinitive(filler, clause) ||
                add_participle_target(filler, action, object) ||
                add_condition_subject(filler, action);
    if (!found && accuses_deed(filler, action, object))
        found = add_nameless(filler, object, PAX_ROLE_TARGET);
    if (!found && filler->assembly->undated)
        found = target_of_place(filler, clause);
    if (!found && filler->assembly->undated && object != NO_INDEX &&
        action->type == PAX_TYPE_ASSAULT &&
        !is_struck(filler, action, object)) /* fired gas at students */
        found = target_thing_add(filler, clause, aimed_words,
                             COUNT_OF(aimed_words));
    if (!found && !owns_object(filler, object) &&
        (!is_carried(filler, action, object) || is_event(filler, object)))
        (void)add_nameless(filler, object, PAX_ROLE_TARGET);
}
