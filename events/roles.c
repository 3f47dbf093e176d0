/* SPDX-License-Identifier: MIT */
/*
 * Who takes part in a deed, and how: subject, object, addressee, partner,
 * attendee, and the one on whose word it is told. Rules: docs/events.md.
 */
#include "events/role_fill.h"

#include "events/role_partner.h"
#include "events/role_target.h"
#include "src/text/grammar.h"

/* --- Phrases ------------------------------------------------------------- */

/* "in the presence of X", "under the supervision of X" */
static bool names_company(const struct analysis *analysis, uint32_t chunk)
{
    static const char *const words[] = {"presence", "supervision",
                                        "auspices", "watch"};
    static const char *const before[] = {"in", "under"};
    return token_is_one_of(analysis, analysis->chunks[chunk].head, words, 4) &&
           token_is_one_of(analysis, analysis->chunks[chunk].preposition,
                           before, 2);
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
        else if (analysis->chunks[i].clause == analysis->clause_of[deed] &&
                 names_company(analysis, i) &&
                 !add_behind(filler, i, "of", PAX_ROLE_ATTENDEE))
            (void)add_mention(filler, owner_mention(filler, i),
                              PAX_ROLE_ATTENDEE);
    }
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

/* "were killed when rebels attacked": the rebels. */
static bool add_attacker_of_clause(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    const struct clause_tree *tree = &filler->assembly->tree;
    uint32_t child = tree->first_child[clause];
    for (; child != NO_INDEX; child = tree->next_sibling[child]) {
        const struct clause *at = &analysis->clauses[child];
        uint32_t deed =
            at->predicate == NO_INDEX
                ? NO_INDEX
                : filler->assembly->action_of_verb[at->predicate];
        if (deed == NO_INDEX || at->connective == NO_INDEX ||
            !token_is(analysis, at->connective, SLICE("when")) ||
            filler->assembly->findings->actions->at[deed].type !=
                PAX_TYPE_ASSAULT)
            continue;
        struct arguments inner = arguments_of(analysis, child);
        return add_chunk(filler, inner.subject, PAX_ROLE_SOURCE, false);
    }
    return false;
}

/* "were killed in a rebel attack", "died in an attack by the army": whose
 * attack it was. */
static void add_attacker(struct filler *filler, const struct action *action)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    if (action->type != PAX_TYPE_ASSAULT ||
        add_attacker_of_clause(filler, action->clause))
        return;
    while ((chunk = phrase_next(analysis, action->clause, &at)) != NO_INDEX) {
        uint32_t deed = filler->assembly->action_of_chunk[chunk];
        if (deed == NO_INDEX ||
            filler->assembly->findings->actions->at[deed].type !=
                PAX_TYPE_ASSAULT ||
            !token_is(analysis, analysis->chunks[chunk].preposition,
                      SLICE("in")))
            continue;
        if (!add_behind(filler, chunk, "by", PAX_ROLE_SOURCE))
            (void)add_mention(filler, owner_mention(filler, chunk),
                              PAX_ROLE_SOURCE);
        return;
    }
}

static void fill_directed(struct filler *filler, const struct action *action,
                          const struct arguments *arguments,
                          uint32_t acting)
{
    bool deed = acting != NO_INDEX &&
                filler->assembly->action_of_chunk[acting] != NO_INDEX;
    if (!(deed && add_behind(filler, acting, "by", PAX_ROLE_SOURCE)) &&
        !add_chunk(filler, acting, PAX_ROLE_SOURCE, true))
        (void)add_nameless(filler, acting, PAX_ROLE_SOURCE);
    if (acting == NO_INDEX)
        add_attacker(filler, action);
    target_add(filler, action, arguments);
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

/* First token of the clause's verb when it stands behind the chunk. */
static uint32_t verb_behind(const struct analysis *analysis, uint32_t chunk)
{
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t verb = at->clause != NO_INDEX
                        ? analysis->clauses[at->clause].predicate
                        : NO_INDEX;
    return verb != NO_INDEX && analysis->predicates[verb].first >= at->end
               ? analysis->predicates[verb].first
               : NO_INDEX;
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
    (void)add_mention(filler, building_mention(filler, chunk),
                      PAX_ROLE_TARGET);
    uint32_t clause = analysis->chunks[chunk].clause;
    uint32_t verb = verb_behind(analysis, chunk);
    for (uint32_t i = chunk + 1; i < analysis->chunk_count &&
                                 i < chunk + 8;
         i++) {
        const struct chunk *at = &analysis->chunks[i];
        if (at->clause != clause || at->first >= verb)
            break;
        if (at->preposition == NO_INDEX) {
            if (!at->coordinated && !at->temporal)
                break;
            continue;
        }
        if (token_is_one_of(analysis, at->preposition, partners, 3))
            (void)add_chunk(filler, i, PAX_ROLE_PARTICIPANT, false);
        else if (token_is_one_of(analysis, at->preposition, doers, 1))
            (void)add_chunk(filler, i, owner, false);
        else if (token_is_one_of(analysis, at->preposition,
                                 done_to + mutual, 5 - (size_t)mutual))
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
    case FRAME_TRANSFER:
        fill_directed(filler, action, &arguments, acting);
        break;
    case FRAME_RECIPROCAL:
    case FRAME_TOPIC:
        partners_fill(filler, action, &arguments, acting);
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
        add_attacker(filler, action);
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
        filler->draft->actors[0].role != PAX_ROLE_TARGET &&
        !target_of_place(filler, action->clause)) {
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
           token_is_one_of(analysis, analysis->chunks[chunk].end, words, 2);
}

/* "accused X of breaking the accord of May 5": X need not have made it. */
static bool is_recalled(const struct filler *filler,
                        const struct action *action)
{
    uint32_t date = filler->draft->date;
    if (date == NO_INDEX || filler->analysis->clauses[action->clause].kind !=
                                CLAUSE_PARTICIPIAL)
        return false;
    uint32_t first = filler->assembly->findings->dates->at[date].timex.first;
    return first > 0 && token_is(filler->analysis, first - 1, SLICE("of"));
}

/* "welcomed the conference of May 5", "rejects the pact": what somebody thinks
 * of it does not make him one who was there. */
static bool is_judged(const struct filler *filler, const struct action *noun)
{
    uint32_t verb = filler->analysis->clauses[noun->clause].predicate;
    uint32_t index = verb != NO_INDEX
                         ? filler->assembly->action_of_verb[verb]
                         : NO_INDEX;
    if (index == NO_INDEX)
        return false;
    const struct action *at =
        &filler->assembly->findings->actions->at[index];
    return at->type == PAX_TYPE_ACCUSE || at->type == PAX_TYPE_REJECT ||
           (at->type == PAX_TYPE_SUPPORT && at->roles == FRAME_DIRECTED);
}

static void fill_noun(struct filler *filler, const struct action *action)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t chunk = analysis->chunk_of[action->noun];
    if (chunk == NO_INDEX)
        return;
    fill_noun_people(filler, chunk, action);
    if (filler->draft->actor_count > 0 || is_recalled(filler, action) ||
        action->type == PAX_TYPE_ASSAULT ||
        action->roles != FRAME_RECIPROCAL || has_partners(analysis, chunk) ||
        is_judged(filler, action))
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

/* "according to the army" */
static void add_cited(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    while ((chunk = phrase_any_next(analysis, clause, &at)) != NO_INDEX) {
        if (is_attribution(analysis, analysis->chunks[chunk].preposition))
            (void)add_chunk(filler, chunk, PAX_ROLE_SPEAKER, true);
    }
}

static void add_speaker(struct filler *filler, uint32_t clause)
{
    const struct analysis *analysis = filler->analysis;
    add_cited(filler, clause);
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
                            assembly->undated ||
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
