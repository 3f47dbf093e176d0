/* SPDX-License-Identifier: MIT */
/* Whether what stands around a predicate meets a frame's pattern. */
#include "events/action_frame.h"

#define LOOK_AHEAD 48 /* tokens after the verb that a pattern can reach */

/* --- Nouns --------------------------------------------------------------- */

/* Row of the noun that the chunk's head is; phrases first, which may go on
 * behind it ("peace talks", "state of emergency"). */
static const struct action_word *head_word(const struct finder *finder,
                                           const struct chunk *chunk)
{
    const struct analysis *analysis = finder->analysis;
    const struct tokens *tokens = &analysis->tokens;
    for (uint32_t i = chunk->first; i <= chunk->head; i++) {
        if ((tokens->at[i].mask & LEXICON_ACTION_PHRASE) == 0)
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
    bool governs = after + 1 < look->end && tokens->at[after].tag == TAG_IN &&
                   analysis->chunk_of[after + 1] != NO_INDEX;
    return analysis->chunks[object].first >= look->verb->end &&
           after < look->end && !governs && /* "held talks over the port" */
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

bool frame_holds(struct look *look, const struct frame *frame,
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

/* --- For others ---------------------------------------------------------- */

struct look frame_look(const struct finder *finder,
                       const struct predicate *verb)
{
    uint32_t end = clause_sentence_end(finder->analysis, verb->clause);
    return (struct look){
        .finder = finder,
        .clause = verb->clause,
        .verb = verb,
        .arguments = arguments_of(finder->analysis, verb->clause),
        .end = end < verb->end + LOOK_AHEAD ? end : verb->end + LOOK_AHEAD,
    };
}

const struct action_noun *noun_row(const struct finder *finder,
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
