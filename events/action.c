/* SPDX-License-Identifier: MIT */
/*
 * What predicates and nouns tell: the most specific frame whose conditions
 * hold, the type it gives, and how real the happening is. Frames and their
 * patterns: data/en/actions/frames.tsv.
 */
#include "events/action.h"

#include "events/action_frame.h"

/* --- How real ------------------------------------------------------------ */

/* Status that the verb above lays on what hangs on it; COUNT: none. */
static enum pax_event_status governed_status(const struct finder *finder,
                                             uint32_t clause)
{
    const struct analysis *analysis = finder->analysis;
    uint32_t parent = analysis->clauses[clause].parent;
    if (parent == NO_INDEX ||
        analysis->clauses[parent].predicate == NO_INDEX)
        return PAX_EVENT_STATUS_COUNT;
    const struct predicate *verb =
        &analysis->predicates[analysis->clauses[parent].predicate];
    const struct action_word *word =
        action_word_of(&finder->table, analysis->lexicon, verb->lemma);
    if (word == NULL || word->governor == 0)
        return PAX_EVENT_STATUS_COUNT;
    enum pax_event_status status =
        (enum pax_event_status)(word->governor - 1);
    if (verb->negated && status != PAX_STATUS_NOT_REALISED)
        return PAX_STATUS_NOT_REALISED;
    if (verb->negated)
        return PAX_STATUS_ACTUAL;
    return status;
}

/* "if they fail to sign": neither the failing nor the signing is a fact. */
static bool in_condition(const struct clause *clauses, uint32_t clause)
{
    for (int steps = 0; clause != NO_INDEX && steps < 4; steps++) {
        if (clauses[clause].kind == CLAUSE_CONDITIONAL)
            return true;
        if (clauses[clause].kind != CLAUSE_INFINITIVE &&
            clauses[clause].kind != CLAUSE_COORDINATED)
            return false;
        clause = clauses[clause].parent;
    }
    return false;
}

/* Of a deed that is over the condition is not its own: "threatened to leave if
 * they attack". */
static bool has_condition(const struct finder *finder, uint32_t clause,
                          const struct predicate *verb)
{
    const struct clause *clauses = finder->analysis->clauses;
    if (in_condition(clauses, clause))
        return true;
    if (verb->tense == TENSE_PAST || verb->tense == TENSE_PRESENT_PERFECT)
        return false;
    uint32_t child = finder->tree.first_child[clause];
    for (; child != NO_INDEX; child = finder->tree.next_sibling[child]) {
        if (clauses[child].kind == CLAUSE_CONDITIONAL)
            return true;
    }
    return false;
}

static bool is_future(const struct predicate *verb)
{
    return verb->tense == TENSE_FUTURE ||
           verb->tense == TENSE_FUTURE_IN_PAST ||
           verb->modality == MODALITY_PLANNED;
}

/* "were to have begun": a plan of the past that came to nothing. */
static bool is_lapsed_plan(const struct analysis *analysis,
                           const struct predicate *verb)
{
    if (verb->modality != MODALITY_PLANNED &&
        verb->tense != TENSE_FUTURE_IN_PAST)
        return false;
    if (verb->tense == TENSE_PAST_PERFECT ||
        token_is(analysis, verb->first, SLICE("had")))
        return true;
    for (uint32_t i = verb->first; i + 1 < verb->end; i++) {
        if (token_is(analysis, i, SLICE("to")) &&
            token_is(analysis, i + 1, SLICE("have")))
            return true;
    }
    return false;
}

/* "will stay until the army leaves": what is waited for has not happened. */
static bool is_awaited(const struct analysis *analysis,
                       const struct clause *clause,
                       const struct predicate *verb)
{
    static const char *const words[] = {"until", "till", "unless", "before"};
    if (clause->parent == NO_INDEX || clause->connective == NO_INDEX ||
        analysis->clauses[clause->parent].predicate == NO_INDEX)
        return false;
    const struct predicate *above =
        &analysis->predicates[analysis->clauses[clause->parent].predicate];
    bool ahead = above->tense == TENSE_FUTURE_IN_PAST &&
                 verb->tense == TENSE_PAST; /* would stay until they left */
    if (!ahead && verb->tense != TENSE_PRESENT &&
        verb->tense != TENSE_PRESENT_PERFECT)
        return false;
    return token_is_one_of(analysis, clause->connective, words,
                           COUNT_OF(words));
}

/* "warned them against leaving", "kept from voting": not done. */
static bool is_averted(const struct analysis *analysis,
                       const struct predicate *verb)
{
    return verb->participle && !verb->passive && verb->first > 0 &&
           (token_is(analysis, verb->first - 1, SLICE("against")) ||
            token_is(analysis, verb->first - 1, SLICE("from")) ||
            token_is(analysis, verb->first - 1, SLICE("without")));
}

/* "without signing", "instead of signing", "short of signing"; "almost
 * signed". */
static bool is_left_out(const struct finder *finder, const struct clause *in,
                        const struct predicate *verb)
{
    const struct analysis *analysis = finder->analysis;
    uint32_t first = verb->first;
    if (first > 0 && !verb->infinitive &&
        (token_is(analysis, first - 1, SLICE("almost")) ||
         token_is(analysis, first - 1, SLICE("nearly"))))
        return true;
    uint32_t word = in->connective;
    if (in->kind != CLAUSE_PARTICIPIAL || word == NO_INDEX)
        return false;
    if (token_is(analysis, word, SLICE("without")))
        return true;
    return word > 0 && token_is(analysis, word, SLICE("of")) &&
           (token_is(analysis, word - 1, SLICE("instead")) ||
            token_is(analysis, word - 1, SLICE("short")));
}

/* "charged with killing", "accused of looting": it is said to be so. */
static bool is_alleged(const struct finder *finder, uint32_t clause,
                       const struct predicate *verb)
{
    static const char *const words[] = {"of", "with", "for"};
    const struct clause *in = &finder->analysis->clauses[clause];
    return in->kind == CLAUSE_PARTICIPIAL && verb->participle &&
           !verb->passive && verb->first > 0 &&
           token_is_one_of(finder->analysis, verb->first - 1, words,
                           COUNT_OF(words)) &&
           governed_status(finder, clause) == PAX_STATUS_HYPOTHETICAL;
}

static enum pax_event_status status_by_tense(const struct finder *finder,
                                             uint32_t clause,
                                             const struct predicate *verb)
{
    const struct clause *in = &finder->analysis->clauses[clause];
    if (has_condition(finder, clause, verb) ||
        is_alleged(finder, clause, verb) ||
        is_awaited(finder->analysis, in, verb) ||
        is_averted(finder->analysis, verb))
        return PAX_STATUS_HYPOTHETICAL;
    if (is_lapsed_plan(finder->analysis, verb) ||
        is_left_out(finder, in, verb))
        return PAX_STATUS_NOT_REALISED;
    if (verb->modality == MODALITY_PLANNED || verb->tense == TENSE_FUTURE)
        return PAX_STATUS_PLANNED;
    if (verb->tense == TENSE_FUTURE_IN_PAST)
        return in->kind == CLAUSE_COMPLEMENT ? PAX_STATUS_PLANNED
                                             : PAX_STATUS_HYPOTHETICAL;
    if (verb->modality != MODALITY_NONE || verb->tense == TENSE_IMPERATIVE)
        return PAX_STATUS_HYPOTHETICAL;
    if (verb->infinitive || in->kind == CLAUSE_COMPLEMENT) {
        enum pax_event_status status = governed_status(finder, clause);
        if (status != PAX_EVENT_STATUS_COUNT &&
            (verb->infinitive || status == PAX_STATUS_NOT_REALISED))
            return status;
        if (verb->infinitive)
            return PAX_STATUS_HYPOTHETICAL;
    }
    return PAX_STATUS_ACTUAL;
}

static bool is_conflict(enum pax_type type)
{
    return type == PAX_TYPE_ASSAULT || type == PAX_TYPE_COERCE ||
           type == PAX_TYPE_MOBILIZE || type == PAX_TYPE_PROTEST ||
           type == PAX_TYPE_SANCTION;
}

/* Code of the type that a coder writes when it is not the frame's own. */
static const char *root_code(enum pax_type type)
{
    switch (type) {
    case PAX_TYPE_AGREE:
        return "030";
    case PAX_TYPE_REJECT:
        return "120";
    case PAX_TYPE_THREATEN:
        return "130";
    case PAX_TYPE_SANCTION:
        return "160";
    case PAX_TYPE_CONCEDE:
        return "080";
    default:
        return "";
    }
}

static void set_reality(const struct look *look, struct action *action,
                        const struct frame *frame)
{
    const struct finder *finder = look->finder;
    const struct predicate *verb = look->verb;
    uint32_t object = look->arguments.object;
    bool future = is_future(verb);
    bool negated =
        verb->negated || (object != NO_INDEX && !verb->passive &&
                          chunk_denies(finder->analysis, object));
    bool denied = negated;
    enum pax_event_status status =
        status_by_tense(finder, action->clause, verb);
    if (frame->status != FRAME_STATUS_NONE) {
        if (status == PAX_STATUS_ACTUAL)
            status = (enum pax_event_status)frame->status;
        denied ^= frame->status == PAX_STATUS_NOT_REALISED;
        future |= frame->status == PAX_STATUS_PLANNED;
    } else if (negated && status != PAX_STATUS_HYPOTHETICAL) {
        status = future && is_conflict(action->type)
                     ? PAX_STATUS_PLANNED
                     : PAX_STATUS_NOT_REALISED;
    }
    if (status == PAX_STATUS_NOT_REALISED && !negated)
        denied = true;
    future |= status == PAX_STATUS_PLANNED;
    action->status = status;
    action->asserted =
        action_asserted(&finder->table, action->type, future, denied);
    if (action->asserted != action->type) {
        const char *code = root_code(action->asserted);
        memset(action->cameo, 0, sizeof(action->cameo));
        for (size_t i = 0; code[i] != '\0'; i++)
            action->cameo[i] = code[i];
    }
}

/* --- Finding ------------------------------------------------------------- */

static bool fill_verb(struct look *look, const struct frame *frame,
                      uint32_t noun, struct action *out)
{
    const struct finder *finder = look->finder;
    const struct predicate *verb = look->verb;
    struct action action = {
        .predicate = finder->analysis->clauses[look->clause].predicate,
        .clause = look->clause,
        .first = verb->head,
        .end = verb->head + 1,
        .lemma = verb->lemma,
        .noun = noun,
        .type = (enum pax_type)frame->type,
        .roles = (uint8_t)frame->roles,
        .frame = (uint32_t)(frame - finder->table.frames),
        .weight = frame->weight / 100.0,
    };
    if (verb->particle == action.end)
        action.end++;
    memcpy(action.cameo, frame->cameo, sizeof(action.cameo));
    if (frame->type >= PAX_TYPE_COUNT) {
        const struct action_noun *row =
            noun != NO_INDEX ? noun_row(finder, noun) : NULL;
        if (row == NULL)
            return false;
        action.type = (enum pax_type)row->type;
        memcpy(action.cameo, row->cameo, sizeof(action.cameo));
    }
    set_reality(look, &action, frame);
    *out = action;
    return true;
}

/* "a UN-backed court": a participle behind a hyphen says what a thing is. */
static bool is_compound(const struct analysis *analysis,
                        const struct predicate *verb)
{
    uint32_t head = verb->head;
    return verb->participle && head > 0 &&
           (analysis->tokens.at[head].shape & TOKEN_SPACE) == 0 &&
           token_is_sign(&analysis->tokens, head - 1, '-');
}

static bool find_verb(const struct finder *finder, uint32_t predicate,
                      struct action *out)
{
    const struct analysis *analysis = finder->analysis;
    const struct predicate *verb = &analysis->predicates[predicate];
    if (finder->discarded[verb->head] != 0 || is_compound(analysis, verb) ||
        (lexicon_entry(analysis->lexicon, verb->lemma)->mask &
         LEXICON_ACTION) == 0)
        return false;
    const struct action_word *word =
        action_word_of(&finder->table, analysis->lexicon, verb->lemma);
    if (word == NULL || word->frame_count == 0)
        return false;
    struct look look = frame_look(finder, verb);
    for (uint32_t i = 0; i < word->frame_count; i++) {
        const struct frame *frame = &finder->table.frames[word->frame + i];
        uint32_t noun;
        if (frame_holds(&look, frame, &noun) &&
            fill_verb(&look, frame, noun, out))
            return true;
    }
    return false;
}

/* In a condition whose verb was not found, which may be the noun itself. */
static bool is_supposed(const struct analysis *analysis, uint32_t clause)
{
    return clause != NO_INDEX &&
           analysis->clauses[clause].kind == CLAUSE_CONDITIONAL &&
           analysis->clauses[clause].predicate == NO_INDEX;
}

static bool find_noun(const struct finder *finder, uint32_t index,
                      struct action *out)
{
    const struct analysis *analysis = finder->analysis;
    const struct chunk *chunk = &analysis->chunks[index];
    const struct token *head = &analysis->tokens.at[chunk->head];
    if ((head->mask & (LEXICON_ACTION | LEXICON_PHRASE)) == 0 ||
        finder->discarded[chunk->head] != 0 || head->tag == TAG_PRP ||
        chunk->temporal || is_supposed(analysis, chunk->clause))
        return false;
    const struct action_noun *row = noun_row(finder, chunk->head);
    if (row == NULL)
        return false;
    *out = (struct action){
        .predicate = NO_INDEX,
        .clause = chunk->clause,
        .first = chunk->first,
        .end = chunk->end,
        .lemma = head->word,
        .noun = chunk->head,
        .type = (enum pax_type)row->type,
        .asserted = (enum pax_type)row->type,
        .status = PAX_STATUS_ACTUAL,
        .roles = (uint8_t)row->roles,
        .frame = NO_INDEX,
        .weight = row->weight / 100.0,
    };
    memcpy(out->cameo, row->cameo, sizeof(out->cameo));
    return true;
}

/* Marks the tokens of phrases that only look like actions. */
static uint8_t *mark_discards(struct arena *arena,
                              const struct finder *finder)
{
    const struct analysis *analysis = finder->analysis;
    const struct tokens *tokens = &analysis->tokens;
    uint8_t *marks = arena_zeroed(arena, tokens->count + 1, 1);
    if (marks == NULL)
        return NULL;
    for (size_t i = 0; i < tokens->count; i++) {
        if ((tokens->at[i].mask & LEXICON_DISCARD) == 0)
            continue;
        size_t length = 0;
        uint32_t id = lexicon_phrase(analysis->lexicon, tokens, i,
                                     tokens->count, LEXICON_ACTIONS,
                                     &length);
        const struct action_word *word =
            action_word_of(&finder->table, analysis->lexicon, id);
        if (word == NULL || (word->flags & ACTION_WORD_DISCARD) == 0)
            continue;
        for (size_t k = i; k < i + length; k++)
            marks[k] = 1;
    }
    return marks;
}

enum pax_status actions_find(struct arena *arena,
                             const struct analysis *analysis,
                             struct actions *out)
{
    struct finder finder = {.analysis = analysis};
    if (!action_table_open(&finder.table, analysis->lexicon->image))
        return PAX_BAD_SYNTAX;
    enum pax_status status =
        clause_tree_make(arena, analysis, &finder.tree);
    if (status != PAX_OK)
        return status;
    finder.discarded = mark_discards(arena, &finder);
    size_t most = analysis->predicate_count + analysis->chunk_count;
    struct action *at = arena_array(arena, most + 1, sizeof(*at));
    if (finder.discarded == NULL || at == NULL)
        return PAX_NO_MEMORY;
    size_t count = 0;
    uint32_t verb = 0, chunk = 0;
    while (verb < analysis->predicate_count ||
           chunk < analysis->chunk_count) {
        bool verb_next =
            chunk == analysis->chunk_count ||
            (verb < analysis->predicate_count &&
             analysis->predicates[verb].head <
                 analysis->chunks[chunk].first);
        if (verb_next ? find_verb(&finder, verb, &at[count])
                      : find_noun(&finder, chunk, &at[count]))
            count++;
        if (verb_next)
            verb++;
        else
            chunk++;
    }
    *out = (struct actions){at, count};
    return PAX_OK;
}
