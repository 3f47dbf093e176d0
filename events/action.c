/* SPDX-License-Identifier: MIT */
/*
 * What predicates and nouns tell: the most specific frame whose conditions
 * hold, the type it gives, and how real the happening is. Frames and their
 * patterns: data/en/actions/frames.tsv.
 */
#include "events/action.h"

#include "events/action_table.h"
#include "events/argument.h"

#define LOOK_AHEAD 48 /* tokens after the verb that a pattern can reach */

struct finder {
    const struct analysis *analysis;
    struct action_table table;
    struct clause_tree tree;
    const uint8_t *discarded; /* by token */
};

/* One predicate under the patterns. */
struct look {
    const struct finder *finder;
    uint32_t clause;
    const struct predicate *verb;
    struct arguments arguments;
    uint32_t end;  /* tokens from here on are out of reach */
    uint32_t noun; /* that the last met condition was about */
};

/* --- Nouns --------------------------------------------------------------- */

/* Row of the noun that the chunk's head is; phrases first, which may go on
 * behind it ("peace talks", "state of emergency"). */
static const struct action_word *head_word(const struct finder *finder,
                                           const struct chunk *chunk)
{
    const struct analysis *analysis = finder->analysis;
    const struct tokens *tokens = &analysis->tokens;
    for (uint32_t i = chunk->first; i <= chunk->head; i++) {
        if ((tokens->at[i].mask & LEXICON_PHRASE) == 0)
            continue;
        size_t length = 0;
        uint32_t id = lexicon_phrase(analysis->lexicon, tokens, i,
                                     tokens->count, LEXICON_ACTIONS,
                                     &length);
        if (id != 0 && length > 1 && i + length > chunk->head)
            return action_word_of(&finder->table, analysis->lexicon, id);
    }
    uint32_t word = tokens->at[chunk->head].word;
    return action_word_of(&finder->table, analysis->lexicon, word);
}

static uint64_t class_mask(const struct finder *finder,
                           enum action_class class)
{
    return finder->table.classes->bit[class];
}

static bool word_chosen(const struct finder *finder,
                        const struct condition *condition, uint32_t word)
{
    const uint32_t *choice = finder->table.choices + condition->choice;
    for (uint32_t i = 0; word != 0 && i < condition->choice_count; i++) {
        if (choice[i] == word)
            return true;
    }
    return false;
}

/* A name, a pronoun or somebody's role in the chunk. */
static bool names_actor(const struct analysis *analysis,
                        const struct chunk *chunk)
{
    for (uint32_t i = chunk->first; i < chunk->end; i++) {
        const struct token *token = &analysis->tokens.at[i];
        if ((token->mask & LEXICON_ROLE) != 0)
            return true;
        if ((token->tag == TAG_NNP || token->tag == TAG_NNPS ||
             token->tag == TAG_PRP) &&
            (token->mask & LEXICON_DATE) == 0)
            return true;
    }
    return false;
}

static bool names_money(const struct analysis *analysis,
                        const struct chunk *chunk)
{
    uint32_t i = chunk->first > 0 ? chunk->first - 1 : 0;
    for (; i < chunk->end; i++) {
        const struct token *token = &analysis->tokens.at[i];
        if (token->kind == TOKEN_SIGN &&
            (token->number == '$' || token->number == 0x20AC ||
             token->number == 0xA3 || token->number == 0xA5))
            return true;
    }
    return false;
}

/* The chunk that "of" ties to this one, or NO_INDEX. */
static uint32_t of_chunk(const struct analysis *analysis, uint32_t index)
{
    uint32_t next = index + 1;
    if (next >= analysis->chunk_count)
        return NO_INDEX;
    const struct chunk *chunk = &analysis->chunks[next];
    bool tied = chunk->preposition != NO_INDEX &&
                chunk->preposition == analysis->chunks[index].end &&
                token_is(analysis, chunk->preposition, SLICE("of"));
    return tied ? next : NO_INDEX;
}

/* A noun before the head ("mediation" of "mediation efforts"). */
static bool modifier_chosen(const struct finder *finder,
                            const struct condition *condition,
                            const struct chunk *chunk)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (uint32_t i = chunk->first; i < chunk->head; i++) {
        uint32_t id = tokens->at[i].word;
        const struct action_word *word =
            action_word_of(&finder->table, finder->analysis->lexicon, id);
        if ((word != NULL && (word->classes & condition->classes) != 0) ||
            word_chosen(finder, condition, id))
            return true;
    }
    return false;
}

/* True when the chunk is a noun of the choice; sets look->noun. */
static bool chunk_chosen(struct look *look, const struct condition *condition,
                         uint32_t index)
{
    const struct finder *finder = look->finder;
    const struct analysis *analysis = finder->analysis;
    for (int depth = 0; index != NO_INDEX && depth < 3; depth++) {
        const struct chunk *chunk = &analysis->chunks[index];
        const struct action_word *word = head_word(finder, chunk);
        uint64_t classes = word != NULL ? word->classes : 0;
        uint32_t id = analysis->tokens.at[chunk->head].word;
        bool measures =
            (classes & class_mask(finder, ACTION_CLASS_MEASURE)) != 0 ||
            analysis->tokens.at[chunk->head].kind == TOKEN_NUMBER;
        uint32_t measured =
            measures ? of_chunk(analysis, index) : NO_INDEX;
        look->noun = chunk->head;
        index = measured;
        if (measured != NO_INDEX)
            continue;
        if ((condition->flags & CONDITION_ANY) != 0 ||
            (classes & condition->classes) != 0 ||
            word_chosen(finder, condition, id))
            return true;
        if ((condition->flags & CONDITION_EVENT) != 0 && word != NULL &&
            word->noun != 0)
            return true;
        if (((condition->flags & CONDITION_ACTOR) != 0 &&
             names_actor(analysis, chunk)) ||
            ((condition->flags & CONDITION_MONEY) != 0 &&
             names_money(analysis, chunk)))
            return true;
        if ((classes & class_mask(finder, ACTION_CLASS_EFFORT)) != 0 &&
            modifier_chosen(finder, condition, chunk))
            return true;
    }
    return false;
}

/* --- Conditions ---------------------------------------------------------- */

static bool has_word_after(const struct look *look,
                           const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    for (uint32_t i = look->verb->end; i < look->end; i++) {
        if (analysis->clause_of[i] == look->clause &&
            word_chosen(look->finder, condition,
                        analysis->tokens.at[i].word))
            return true;
    }
    return false;
}

static bool is_adverb(const struct analysis *analysis, uint32_t token)
{
    uint8_t tag = analysis->tokens.at[token].tag;
    return tag == TAG_RB || tag == TAG_RBR || tag == TAG_RBS;
}

static bool has_particle(const struct look *look,
                         const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    const struct tokens *tokens = &analysis->tokens;
    uint32_t particle = look->verb->particle;
    if (particle != NO_INDEX &&
        word_chosen(look->finder, condition, tokens->at[particle].word))
        return true;
    uint32_t after = look->verb->end;
    while (after < look->end && is_adverb(analysis, after) &&
           !word_chosen(look->finder, condition, tokens->at[after].word))
        after++;
    if (after < look->end &&
        word_chosen(look->finder, condition, tokens->at[after].word))
        return true;
    uint32_t object = look->arguments.object;
    if (object == NO_INDEX || look->verb->passive)
        return false;
    after = analysis->chunks[object].end;
    return analysis->chunks[object].first >= look->verb->end &&
           after < look->end && tokens->at[after].tag != TAG_IN &&
           word_chosen(look->finder, condition, tokens->at[after].word);
}

static bool has_phrase(struct look *look, const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    const struct tokens *tokens = &analysis->tokens;
    uint32_t particle = look->verb->particle;
    if (particle != NO_INDEX &&
        tokens->at[particle].word == condition->word &&
        look->arguments.object != NO_INDEX &&
        chunk_chosen(look, condition, look->arguments.object))
        return true;
    uint32_t chunk = chunk_from(analysis, look->verb->end);
    for (; chunk < analysis->chunk_count; chunk++) {
        const struct chunk *at = &analysis->chunks[chunk];
        if (at->first >= look->end)
            return false;
        if (at->clause == look->clause && at->preposition != NO_INDEX &&
            tokens->at[at->preposition].word == condition->word &&
            chunk_chosen(look, condition, chunk))
            return true;
    }
    return false;
}

static bool has_infinitive(const struct look *look,
                           const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    uint32_t child = look->finder->tree.first_child[look->clause];
    for (; child != NO_INDEX;
         child = look->finder->tree.next_sibling[child]) {
        const struct clause *clause = &analysis->clauses[child];
        if (clause->kind != CLAUSE_INFINITIVE ||
            clause->first < look->verb->end ||
            clause->predicate == NO_INDEX)
            continue;
        uint32_t lemma = analysis->predicates[clause->predicate].lemma;
        if ((condition->flags & CONDITION_ANY) != 0 ||
            word_chosen(look->finder, condition, lemma))
            return true;
    }
    return false;
}

/* Whether a word of the choice stands in the clause's verb group. */
static bool verb_has(const struct look *look, uint32_t clause,
                     const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    uint32_t verb = analysis->clauses[clause].predicate;
    if ((condition->flags & CONDITION_ANY) != 0 || verb == NO_INDEX)
        return (condition->flags & CONDITION_ANY) != 0;
    const struct predicate *group = &analysis->predicates[verb];
    for (uint32_t i = group->first; i < group->end; i++) {
        if (word_chosen(look->finder, condition,
                        analysis->tokens.at[i].word))
            return true;
    }
    return false;
}

static bool has_complement(const struct look *look,
                           const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    uint32_t child = look->finder->tree.first_child[look->clause];
    for (; child != NO_INDEX;
         child = look->finder->tree.next_sibling[child]) {
        uint8_t kind = analysis->clauses[child].kind;
        if ((kind == CLAUSE_COMPLEMENT || kind == CLAUSE_QUOTATION) &&
            verb_has(look, child, condition))
            return true;
    }
    return false;
}

static bool has_adjective(const struct look *look,
                          const struct condition *condition)
{
    const struct analysis *analysis = look->finder->analysis;
    uint32_t at = look->verb->end;
    for (int skipped = 0; at < look->end && skipped < 4; skipped++, at++) {
        if (word_chosen(look->finder, condition,
                        analysis->tokens.at[at].word))
            return true;
        if (!is_adverb(analysis, at))
            return false;
    }
    return false;
}

/* "there" right before the verb; what follows it is the object. */
static bool has_there(struct look *look)
{
    const struct analysis *analysis = look->finder->analysis;
    uint32_t first = look->verb->first;
    if (first == 0 || analysis->tokens.at[first - 1].tag != TAG_EX)
        return false;
    uint32_t chunk = chunk_from(analysis, look->verb->end);
    if (chunk < analysis->chunk_count &&
        analysis->chunks[chunk].first < look->verb->end + 3)
        look->arguments.object = chunk;
    return true;
}

static bool condition_holds(struct look *look,
                            const struct condition *condition)
{
    switch ((enum condition_kind)condition->kind) {
    case CONDITION_OBJECT:
        return chunk_chosen(look, condition, look->arguments.object) ||
               (look->arguments.object2 != NO_INDEX &&
                chunk_chosen(look, condition, look->arguments.object2));
    case CONDITION_NO_OBJECT:
        return look->arguments.object == NO_INDEX;
    case CONDITION_SUBJECT:
        return chunk_chosen(look, condition, look->arguments.subject);
    case CONDITION_PHRASE:
        return has_phrase(look, condition);
    case CONDITION_WORD:
        return has_word_after(look, condition);
    case CONDITION_PARTICLE:
        return has_particle(look, condition);
    case CONDITION_INFINITIVE:
        return has_infinitive(look, condition);
    case CONDITION_COMPLEMENT:
        return has_complement(look, condition);
    case CONDITION_ADJECTIVE:
        return has_adjective(look, condition);
    case CONDITION_PASSIVE:
        return look->verb->passive;
    case CONDITION_ACTIVE:
        return !look->verb->passive;
    case CONDITION_THERE:
        return has_there(look);
    }
    return false;
}

/* Whether all conditions hold; *noun is the noun of its object or subject. */
static bool frame_holds(struct look *look, const struct frame *frame,
                        uint32_t *noun)
{
    const struct condition *condition =
        look->finder->table.conditions + frame->condition;
    *noun = NO_INDEX;
    for (uint32_t i = 0; i < frame->condition_count; i++) {
        if (!condition_holds(look, &condition[i]))
            return false;
        if ((condition[i].kind == CONDITION_OBJECT ||
             condition[i].kind == CONDITION_SUBJECT) &&
            (condition[i].flags & (CONDITION_ANY | CONDITION_ACTOR)) == 0)
            *noun = look->noun;
    }
    return true;
}

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

static bool has_condition(const struct finder *finder, uint32_t clause)
{
    const struct clause *clauses = finder->analysis->clauses;
    if (clauses[clause].kind == CLAUSE_CONDITIONAL)
        return true;
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

static enum pax_event_status status_by_tense(const struct finder *finder,
                                             uint32_t clause,
                                             const struct predicate *verb)
{
    const struct clause *in = &finder->analysis->clauses[clause];
    if (has_condition(finder, clause))
        return PAX_STATUS_HYPOTHETICAL;
    if (is_lapsed_plan(finder->analysis, verb))
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

static void set_reality(const struct finder *finder, struct action *action,
                        const struct frame *frame,
                        const struct predicate *verb)
{
    bool future = is_future(verb);
    bool denied = verb->negated;
    enum pax_event_status status =
        status_by_tense(finder, action->clause, verb);
    if (frame->status != FRAME_STATUS_NONE) {
        if (status == PAX_STATUS_ACTUAL)
            status = (enum pax_event_status)frame->status;
        denied ^= frame->status == PAX_STATUS_NOT_REALISED;
        future |= frame->status == PAX_STATUS_PLANNED;
    } else if (verb->negated && status != PAX_STATUS_HYPOTHETICAL) {
        status = future && is_conflict(action->type)
                     ? PAX_STATUS_PLANNED
                     : PAX_STATUS_NOT_REALISED;
    }
    if (status == PAX_STATUS_NOT_REALISED && !verb->negated)
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

/* Row of the event noun at the token, NULL when it is none. */
static const struct action_noun *noun_row(const struct finder *finder,
                                          uint32_t token)
{
    const struct analysis *analysis = finder->analysis;
    uint32_t index = analysis->chunk_of[token];
    if (index == NO_INDEX)
        return NULL;
    const struct action_word *word =
        head_word(finder, &analysis->chunks[index]);
    return word == NULL || word->noun == 0
               ? NULL
               : &finder->table.nouns[word->noun - 1];
}

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
    set_reality(finder, &action, frame, verb);
    *out = action;
    return true;
}

static bool find_verb(const struct finder *finder, uint32_t predicate,
                      struct action *out)
{
    const struct analysis *analysis = finder->analysis;
    const struct predicate *verb = &analysis->predicates[predicate];
    if (finder->discarded[verb->head] != 0 ||
        (lexicon_entry(analysis->lexicon, verb->lemma)->mask &
         LEXICON_ACTION) == 0)
        return false;
    const struct action_word *word =
        action_word_of(&finder->table, analysis->lexicon, verb->lemma);
    if (word == NULL || word->frame_count == 0)
        return false;
    uint32_t end = clause_sentence_end(analysis, verb->clause);
    struct look look = {
        .finder = finder,
        .clause = verb->clause,
        .verb = verb,
        .arguments = arguments_of(analysis, verb->clause),
        .end = end < verb->end + LOOK_AHEAD ? end : verb->end + LOOK_AHEAD,
    };
    for (uint32_t i = 0; i < word->frame_count; i++) {
        const struct frame *frame = &finder->table.frames[word->frame + i];
        uint32_t noun;
        if (frame_holds(&look, frame, &noun) &&
            fill_verb(&look, frame, noun, out))
            return true;
    }
    return false;
}

static bool find_noun(const struct finder *finder, uint32_t index,
                      struct action *out)
{
    const struct analysis *analysis = finder->analysis;
    const struct chunk *chunk = &analysis->chunks[index];
    const struct token *head = &analysis->tokens.at[chunk->head];
    if ((head->mask & (LEXICON_ACTION | LEXICON_PHRASE)) == 0 ||
        finder->discarded[chunk->head] != 0 || head->tag == TAG_PRP)
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
        if ((tokens->at[i].mask & LEXICON_PHRASE) == 0)
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
