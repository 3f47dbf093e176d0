/* SPDX-License-Identifier: MIT */
/*
 * Who takes part in a deed, and how: subject, object, addressee, partner,
 * attendee, and the one on whose word it is told. Rules: docs/events.md.
 */
#include "events/role_fill.h"

#include "src/text/grammar.h"

/* --- Phrases ------------------------------------------------------------- */

static bool is_one_of(const struct analysis *analysis, uint32_t token,
                      const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (token_is(analysis, token, slice_of(words[i])))
            return true;
    }
    return false;
}

/* True when "in attendance" or "present" follows the chunk. */
static bool is_attending(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t end = analysis->chunks[chunk].end;
    for (uint32_t i = end; i < end + 4 && i < analysis->tokens.count; i++) {
        if (token_is(analysis, i, SLICE("attendance")) ||
            token_is(analysis, i, SLICE("present")) ||
            token_is(analysis, i, SLICE("attending")))
            return true;
        if (analysis->tokens.at[i].kind == TOKEN_SIGN)
            return false;
    }
    return false;
}

/* "in the presence of X", "under the supervision of X" */
static bool names_company(const struct analysis *analysis, uint32_t chunk)
{
    static const char *const words[] = {"presence", "supervision",
                                        "auspices", "watch"};
    return is_one_of(analysis, analysis->chunks[chunk].head, words, 4);
}

#define ATTENDEE_REACH 64 /* tokens on either side of the deed */

static void add_attendees(struct filler *filler, uint32_t deed)
{
    const struct analysis *analysis = filler->analysis;
    const struct sentence *in =
        &analysis->sentences[filler->draft->sentence];
    uint32_t first = in->first, end = in->end;
    if (deed > first + ATTENDEE_REACH)
        first = deed - ATTENDEE_REACH;
    if (end > deed + ATTENDEE_REACH)
        end = deed + ATTENDEE_REACH;
    uint32_t i = chunk_from(analysis, first);
    for (; i < analysis->chunk_count && analysis->chunks[i].first < end;
         i++) {
        uint32_t preposition = analysis->chunks[i].preposition;
        if (preposition == NO_INDEX)
            continue;
        if (token_is(analysis, preposition, SLICE("with")) &&
            is_attending(analysis, i))
            (void)add_chunk(filler, i, PAX_ROLE_ATTENDEE, false);
        else if (names_company(analysis, i) && i + 1 < analysis->chunk_count)
            (void)add_chunk(filler, i + 1, PAX_ROLE_ATTENDEE, false);
    }
}

/* Adds the actors of all phrases of the clause with that preposition. */
static bool add_phrases(struct filler *filler, uint32_t clause,
                        struct slice preposition, enum pax_role role)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    bool added = false;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        if (token_is(analysis, analysis->chunks[chunk].preposition,
                     preposition) &&
            !is_attending(analysis, chunk))
            added |= add_chunk(filler, chunk, role, false);
    }
    return added;
}

#define NOUN_REACH 5 /* chunks behind a noun that can belong to it */

/* Prepositions before whom something is done to; for some types one of the
 * first three says it best. */
enum { WORD_AGAINST, WORD_TO, WORD_WITH };
static const char *const target_words[] = {
    [WORD_AGAINST] = "against", [WORD_TO] = "to", [WORD_WITH] = "with",
    "on", "upon", "towards", "toward", "for", "of", "from", "at", "over",
    "into", "by", "between",
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
            !is_one_of(analysis, phrase->preposition,
                       target_words + first_word, words))
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

/* --- Verbs --------------------------------------------------------------- */

/* Subject of the clause, or of the one above for a clause without its own. */
static uint32_t acting_chunk(const struct filler *filler, uint32_t clause,
                             const struct arguments *arguments)
{
    const struct analysis *analysis = filler->analysis;
    if (arguments->subject != NO_INDEX)
        return arguments->subject;
    const struct clause *at = &analysis->clauses[clause];
    uint32_t verb = at->predicate;
    if (verb == NO_INDEX || analysis->predicates[verb].passive ||
        at->parent == NO_INDEX ||
        (at->kind != CLAUSE_INFINITIVE && at->kind != CLAUSE_PARTICIPIAL &&
         at->kind != CLAUSE_COORDINATED))
        return NO_INDEX;
    struct arguments above = arguments_of(analysis, at->parent);
    bool told_to = at->kind == CLAUSE_INFINITIVE &&
                   above.object != NO_INDEX &&
                   chunk_mention(filler, above.object) != NO_INDEX;
    return told_to ? above.object : above.subject;
}

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

/* Coders take the place for the target when nothing else is named. */
static bool add_place_target(struct filler *filler, uint32_t clause)
{
    static const char *const words[] = {"in", "into", "to", "at", "from",
                                        "near", "along"};
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        uint32_t mention = chunk_mention(filler, chunk);
        if (mention == NO_INDEX ||
            !is_one_of(analysis, analysis->chunks[chunk].preposition, words,
                       sizeof(words) / sizeof(words[0])))
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
           analysis->tokens.at[analysis->chunks[object].first].tag ==
               TAG_PRPS;
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
static bool add_infinitive_target(struct filler *filler, uint32_t clause)
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

/* The place of the deed, or of what its infinitive tells, as a target. */
static bool add_place_of(struct filler *filler, uint32_t clause)
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
                        : filler->assembly
                              ->action_of_chunk[arguments->object];
    if (deed == NO_INDEX || action->type != PAX_TYPE_ACCUSE ||
        filler->analysis->chunks[arguments->object].head == action->noun)
        return false;
    enum pax_type type = filler->assembly->findings->actions->at[deed].type;
    return type == PAX_TYPE_ASSAULT || type == PAX_TYPE_COERCE ||
           type == PAX_TYPE_PROTEST;
}

static void fill_directed(struct filler *filler, const struct action *action,
                          const struct arguments *arguments,
                          uint32_t acting)
{
    if (!add_chunk(filler, acting, PAX_ROLE_SOURCE, true))
        (void)add_nameless(filler, acting, PAX_ROLE_SOURCE);
    bool found = false;
    bool carried =
        arguments->object != NO_INDEX &&
        filler->analysis->chunks[arguments->object].head == action->noun &&
        filler->assembly->action_of_chunk[arguments->object] != NO_INDEX;
    if (carried)
        found = add_noun_target(filler, arguments->object);
    if (arguments->object2 != NO_INDEX)
        found |= add_chunk(filler, arguments->object2, PAX_ROLE_TARGET,
                           false);
    if (!found && owns_object(filler, arguments->object))
        found = add_phrase_target(filler, action->clause) ||
                add_place_target(filler, action->clause) ||
                add_thing_target(filler, action->clause);
    if (!carried && !(found && filler->assembly->undated))
        found |= add_chunk(filler, arguments->object, PAX_ROLE_TARGET,
                           false);
    if (!found && !carried && arguments->object != NO_INDEX)
        found = add_chunk(filler, arguments->object, PAX_ROLE_TARGET, true);
    if (!found && !accuses_deed(filler, action, arguments))
        found = add_phrase_target(filler, action->clause);
    if (!found && tells_of_others(action->type))
        found = add_complement_subject(filler, action->clause);
    if (!found)
        found = add_infinitive_target(filler, action->clause);
    if (!found && filler->assembly->undated)
        found = add_place_of(filler, action->clause);
    if (!found && !carried)
        (void)add_nameless(filler, arguments->object, PAX_ROLE_TARGET);
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

static void fill_reciprocal(struct filler *filler,
                            const struct action *action,
                            const struct arguments *arguments,
                            uint32_t acting)
{
    uint32_t clause = action->clause;
    bool topic = action->roles == FRAME_TOPIC;
    (void)add_chunk(filler, acting, PAX_ROLE_PARTICIPANT, true);
    /* Whoever acts may be nobody known; the other one alone took no part. */
    bool unknown = acting != NO_INDEX && filler->draft->actor_count == 0;
    if (!topic)
        (void)add_chunk(filler, arguments->object,
                        unknown ? PAX_ROLE_TARGET : PAX_ROLE_PARTICIPANT,
                        false);
    (void)add_phrases(filler, clause, SLICE("with"), PAX_ROLE_PARTICIPANT);
    (void)add_phrases(filler, clause, SLICE("between"),
                      PAX_ROLE_PARTICIPANT);
    (void)add_phrases(filler, clause, SLICE("by"), PAX_ROLE_PARTICIPANT);
    if (filler->draft->actor_count == 0 && !topic)
        (void)add_chunk(filler, arguments->object, PAX_ROLE_PARTICIPANT,
                        true);
    add_explained(filler, clause, acting);
    if (filler->draft->actor_count < 2 &&
        (action->type == PAX_TYPE_AGREE || action->type == PAX_TYPE_REJECT))
        (void)add_infinitive_target(filler, clause);
}

static void fill_speech(struct filler *filler, const struct action *action,
                        const struct arguments *arguments, uint32_t acting)
{
    if (!add_chunk(filler, acting, PAX_ROLE_SOURCE, true))
        (void)add_nameless(filler, acting, PAX_ROLE_SOURCE);
    if (!add_chunk(filler, arguments->object, PAX_ROLE_TARGET, false))
        (void)add_phrases(filler, action->clause, SLICE("to"),
                          PAX_ROLE_TARGET);
    (void)add_phrases(filler, action->clause, SLICE("with"),
                      PAX_ROLE_PARTICIPANT);
}

static void fill_visit(struct filler *filler,
                       const struct arguments *arguments, uint32_t acting)
{
    (void)add_chunk(filler, acting, PAX_ROLE_SOURCE, true);
    if (arguments->object == NO_INDEX)
        return;
    uint32_t host = chunk_mention(filler, arguments->object);
    bool town = host != NO_INDEX && filler->actors->mentions[host].metonym;
    if (!town)
        (void)add_chunk(filler, arguments->object, PAX_ROLE_TARGET, false);
}

/* "talks between X and Y began": the noun's own people. */
static void fill_noun_people(struct filler *filler, uint32_t chunk,
                             const struct action *action)
{
    static const char *const partners[] = {"between", "with", "among"};
    static const char *const doers[] = {"by"};
    static const char *const done_to[] = {"on", "against", "to", "of",
                                          "for"};
    const struct analysis *analysis = filler->analysis;
    bool mutual = action->roles == FRAME_RECIPROCAL ||
                  action->roles == FRAME_BECOME;
    enum pax_role owner =
        mutual ? PAX_ROLE_PARTICIPANT : PAX_ROLE_SOURCE;
    (void)add_mention(filler, owner_mention(filler, chunk), owner);
    uint32_t clause = analysis->chunks[chunk].clause;
    for (uint32_t i = chunk + 1; i < analysis->chunk_count &&
                                 i < chunk + 8;
         i++) {
        const struct chunk *at = &analysis->chunks[i];
        if (at->clause != clause)
            break;
        if (at->preposition == NO_INDEX) {
            if (!at->coordinated)
                break;
            continue;
        }
        if (is_one_of(analysis, at->preposition, partners, 3))
            (void)add_chunk(filler, i, PAX_ROLE_PARTICIPANT, false);
        else if (is_one_of(analysis, at->preposition, doers, 1))
            (void)add_chunk(filler, i, owner, false);
        else if (is_one_of(analysis, at->preposition, done_to, 5))
            (void)add_chunk(filler, i,
                            mutual ? PAX_ROLE_PARTICIPANT
                                   : PAX_ROLE_TARGET,
                            false);
    }
}

/* The subject "X (...) and Y" whose first half a parenthesis cut off. */
static void add_first_half(struct filler *filler, uint32_t chunk,
                           enum pax_role role)
{
    const struct analysis *analysis = filler->analysis;
    if (chunk == NO_INDEX || chunk == 0)
        return;
    const struct chunk *at = &analysis->chunks[chunk];
    if (at->first < 2 ||
        !token_is(analysis, at->first - 1, SLICE("and")) ||
        !token_is_sign(&analysis->tokens, at->first - 2, ')'))
        return;
    for (uint32_t i = chunk; i-- > 0 && i + 6 > chunk;) {
        const struct chunk *before = &analysis->chunks[i];
        if (before->clause != at->clause)
            continue;
        if (before->preposition == NO_INDEX)
            (void)add_chunk(filler, i, role, false);
        return;
    }
}

/* "agreed during the visits that X made to Y": X and Y, when nobody else is
 * named. */
static void add_setting_people(struct filler *filler,
                               const struct action *action)
{
    const struct assembly *assembly = filler->assembly;
    uint32_t date = filler->draft->date;
    if (filler->draft->rule != DATE_RULE_AT_NOUN || date == NO_INDEX)
        return;
    uint32_t first = assembly->findings->dates->at[date].timex.first;
    uint32_t clause = filler->analysis->clause_of[first];
    if (clause == NO_INDEX || clause == action->clause)
        return;
    struct arguments inner = arguments_of(filler->analysis, clause);
    (void)add_chunk(filler, inner.subject, PAX_ROLE_PARTICIPANT, false);
    (void)add_phrases(filler, clause, SLICE("to"), PAX_ROLE_PARTICIPANT);
    (void)add_phrases(filler, clause, SLICE("with"), PAX_ROLE_PARTICIPANT);
}

static void fill_verb(struct filler *filler, const struct action *action)
{
    struct arguments arguments =
        arguments_of(filler->analysis, action->clause);
    uint32_t acting = acting_chunk(filler, action->clause, &arguments);
    bool mutual = action->roles == FRAME_RECIPROCAL ||
                  action->roles == FRAME_TOPIC;
    add_first_half(filler, acting,
                   mutual ? PAX_ROLE_PARTICIPANT : PAX_ROLE_SOURCE);
    switch ((enum frame_roles)action->roles) {
    case FRAME_DIRECTED:
        fill_directed(filler, action, &arguments, acting);
        break;
    case FRAME_RECIPROCAL:
    case FRAME_TOPIC:
        fill_reciprocal(filler, action, &arguments, acting);
        break;
    case FRAME_SPEECH:
        fill_speech(filler, action, &arguments, acting);
        break;
    case FRAME_VISIT:
        fill_visit(filler, &arguments, acting);
        break;
    case FRAME_INTRANSITIVE:
        (void)add_chunk(filler, acting, PAX_ROLE_SOURCE, true);
        break;
    case FRAME_SUFFER:
        (void)add_chunk(filler, acting, PAX_ROLE_TARGET, true);
        break;
    case FRAME_BECOME:
        if (acting != NO_INDEX)
            fill_noun_people(filler, acting, action);
        break;
    }
    if (filler->draft->actor_count == 0)
        add_setting_people(filler, action);
    if (filler->assembly->undated && filler->draft->actor_count == 1 &&
        !add_place_of(filler, action->clause)) {
        filler->strikes = true; /* "left Afghanistan" */
        (void)add_chunk(filler, arguments.object, PAX_ROLE_TARGET, false);
    }
}

/* --- Nouns --------------------------------------------------------------- */

/* "a meeting between diplomats and lawyers": who met is told, though it be
 * nobody known. */
static bool has_partners(const struct analysis *analysis, uint32_t chunk)
{
    static const char *const words[] = {"between", "among"};
    return chunk + 1 < analysis->chunk_count &&
           analysis->chunks[chunk + 1].preposition ==
               analysis->chunks[chunk].end &&
           is_one_of(analysis, analysis->chunks[chunk].end, words, 2);
}

static void fill_noun(struct filler *filler, const struct action *action)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t chunk = analysis->chunk_of[action->noun];
    if (chunk == NO_INDEX)
        return;
    fill_noun_people(filler, chunk, action);
    if (filler->draft->actor_count > 0 ||
        action->roles != FRAME_RECIPROCAL || has_partners(analysis, chunk))
        return;
    struct arguments arguments = arguments_of(analysis, action->clause);
    if (arguments.subject != NO_INDEX && arguments.subject != chunk)
        (void)add_chunk(filler, arguments.subject, PAX_ROLE_PARTICIPANT,
                        false);
}

/* --- On whose word ------------------------------------------------------- */

/* "said that", "believes that": not "so strong that". */
static bool says(const struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t verb = analysis->clauses[clause].predicate;
    uint32_t action = verb == NO_INDEX
                          ? NO_INDEX
                          : filler->assembly->action_of_verb[verb];
    if (action != NO_INDEX &&
        filler->assembly->findings->actions->at[action].roles == FRAME_SPEECH)
        return true;
    return verb != NO_INDEX &&
           (grammar_of(analysis->lexicon, analysis->predicates[verb].lemma) &
            (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0;
}

static void add_speaker(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    for (int steps = 0; clause != NO_INDEX && steps < 6; steps++) {
        const struct clause *at = &analysis->clauses[clause];
        bool told = at->kind == CLAUSE_COMPLEMENT ||
                    at->kind == CLAUSE_QUOTATION;
        if (told && at->parent != NO_INDEX && says(filler, at->parent)) {
            struct arguments above = arguments_of(analysis, at->parent);
            (void)add_chunk(filler, above.subject, PAX_ROLE_SPEAKER, true);
            return;
        }
        clause = at->parent;
    }
}

void roles_find(const struct assembly *assembly, struct draft *draft)
{
    const struct action *action =
        &assembly->findings->actions->at[draft->action];
    struct filler filler = {assembly, assembly->analysis,
                            assembly->findings->actors, draft,
                            action->type == PAX_TYPE_ASSAULT ||
                                action->type == PAX_TYPE_COERCE};
    if (action->predicate != NO_INDEX)
        fill_verb(&filler, action);
    else
        fill_noun(&filler, action);
    add_attendees(&filler, action->first);
    if (action->predicate != NO_INDEX)
        add_speaker(&filler, action->clause);
}
